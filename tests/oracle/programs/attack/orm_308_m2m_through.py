# BACKENDS: locmem
# SHOP
from django.db import IntegrityError, connection, models
from django.db.models import Count, F, Q
from django.db.models.signals import m2m_changed
from django.test.utils import CaptureQueriesContext


class Tag(models.Model):
    name = models.CharField(max_length=20, unique=True)

    class Meta:
        app_label = "shop"

    def __str__(self):
        return self.name


class Author(models.Model):
    name = models.CharField(max_length=20)
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")

    class Meta:
        app_label = "shop"
        ordering = ["name"]

    def __str__(self):
        return self.name


class Book(models.Model):
    title = models.CharField(max_length=20)
    tags = models.ManyToManyField(Tag, blank=True)
    authors = models.ManyToManyField(Author, through="Credit", related_name="books")

    class Meta:
        app_label = "shop"

    def __str__(self):
        return self.title


class Credit(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    role = models.CharField(max_length=10, default="text")

    class Meta:
        app_label = "shop"
        unique_together = [("book", "author", "role")]


with connection.schema_editor() as editor:
    for m in (Tag, Author, Book, Credit):
        editor.create_model(m)


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:200]}"
    print(name, len([q for q in c if not q["sql"].startswith(("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT", "ROLLBACK"))]), value)


signals = []
m2m_changed.connect(lambda sender, action, reverse, pk_set, model, **kw: signals.append((sender.__name__, action, reverse, sorted(pk_set) if pk_set else pk_set, model.__name__)), weak=False)
x, y, z = (Tag.objects.create(name=n) for n in "xyz")
ann, bob, cy = (Author.objects.create(name=n) for n in ("ann", "bob", "cy"))
b = Book.objects.create(title="One")
b2 = Book.objects.create(title="Two")
t("add", lambda: (b.tags.add(x, y.pk, "3"), list(b.tags.order_by("id"))))
t("add again", lambda: b.tags.add(x))
t("add nothing", lambda: b.tags.add())
t("add wrong", lambda: b.tags.add(ann))
t("add missing", lambda: b.tags.add("q"))
t("remove", lambda: (b.tags.remove(x, z), list(b.tags.all())))
t("set", lambda: (b.tags.set([x, z]), list(b.tags.order_by("id"))))
t("set clear", lambda: (b.tags.set([x.pk], clear=True), list(b.tags.all())))
t("set same", lambda: b.tags.set([x]))
t("create", lambda: (b.tags.create(name="new"), b.tags.get_or_create(name="new")[1], b.tags.update_or_create(name="x", defaults={"name": "xx"})[1]))
t("clear", lambda: (b.tags.clear(), b.tags.count()))
t("reverse", lambda: (x.book_set.add(b, b2), list(x.book_set.order_by("id")), list(Tag.objects.filter(book__title="Two"))))
t("through add", lambda: (b.authors.add(ann, through_defaults={"role": "art"}), list(Credit.objects.values_list("book", "author", "role"))))
t("through add no defaults", lambda: (b.authors.add(bob), list(Credit.objects.order_by("id").values_list("author__name", "role"))))
t("through create", lambda: (ann.books.create(title="Three", through_defaults={"role": "idea"}), list(ann.books.order_by("id").values_list("title", "credit__role"))))
t("through twice", lambda: (Credit.objects.create(book=b, author=ann, role="text"), list(b.authors.all()), list(b.authors.distinct()), b.authors.count()))
t("through unique", lambda: Credit.objects.create(book=b, author=ann, role="text"))
t("through remove", lambda: (b.authors.remove(ann), list(b.authors.all())))
t("through set", lambda: (b.authors.set([cy, bob], through_defaults={"role": "s"}), list(b.credit_set.order_by("id").values_list("author__name", "role"))))
t("self", lambda: (ann.friends.add(bob), list(bob.friends.all()), ann.follows.add(cy), list(cy.follows.all()), list(cy.followers.all())))
t("filter", lambda: (list(Book.objects.filter(authors=cy)), list(Book.objects.filter(authors__name__in=["bob", "cy"]).order_by("id")), list(Book.objects.exclude(authors=cy).order_by("id")), list(Book.objects.filter(tags=None).order_by("id")), list(Book.objects.filter(tags__isnull=False).distinct())))
t("and", lambda: (Book.objects.filter(authors=cy).filter(authors=bob).count(), Book.objects.filter(Q(authors=cy) & Q(authors=bob)).count(), Book.objects.filter(authors=cy, authors__name="bob").count()))
t("annotate", lambda: list(Book.objects.annotate(n=Count("authors"), k=Count("tags", distinct=True)).order_by("id").values_list("title", "n", "k")))
t("values", lambda: list(Book.objects.order_by("id", "authors__name").values("title", "authors__name", "credit__role")))
t("prefetch", lambda: [(k.title, list(k.authors.all()), list(k.tags.all())) for k in Book.objects.order_by("id").prefetch_related("authors", "tags")])
t("through model", lambda: (Book.tags.through.__name__, Book.tags.through.objects.count(), Book.authors.through is Credit, Book.tags.rel.related_name if hasattr(Book.tags, "rel") else None))
t("unsaved", lambda: Book(title="u").tags)
t("class", lambda: Book.tags.all())
t("assign", lambda: setattr(b, "tags", [x]))
t("delete", lambda: (x.delete(), b2.tags.count()))
t("delete author", lambda: (cy.delete()[1], list(b.authors.all())))
t("bulk through", lambda: Book.tags.through.objects.bulk_create([Book.tags.through(book=b, tag=y)]))
for s in signals:
    print(s)
