# SHOP
# BACKENDS: locmem
from django.db import IntegrityError, connection, models, transaction
from django.db.models import Count, F, ProtectedError, RestrictedError
from django.db.models.signals import m2m_changed
from django.test.utils import CaptureQueriesContext


class PublishedQuerySet(models.QuerySet):
    def published(self):
        return self.filter(published=True)

    def cheap(self, limit=10):
        return self.filter(price__lt=limit)


class BookManager(models.Manager.from_queryset(PublishedQuerySet)):
    def get_queryset(self):
        return super().get_queryset().exclude(title="hidden")

    def make(self, title):
        return self.create(title=title, price=5)


class Author(models.Model):
    name = models.CharField(max_length=20, unique=True)
    mentor = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="pupils")

    class Meta:
        app_label = "shop"

    def __str__(self):
        return self.name


class Book(models.Model):
    title = models.CharField(max_length=20)
    price = models.IntegerField(default=1)
    published = models.BooleanField(default=True)
    authors = models.ManyToManyField(Author, related_name="books", blank=True)
    editor = models.ForeignKey(Author, models.CASCADE, null=True, related_name="edited", related_query_name="edit")
    objects = BookManager()
    everything = models.Manager()

    class Meta:
        app_label = "shop"
        ordering = ["title"]

    def __str__(self):
        return self.title


with connection.schema_editor() as editor:
    for model in (Author, Book):
        editor.create_model(model)
log = []
m2m_changed.connect(lambda sender, action, pk_set, reverse, **k: log.append((action, sorted(pk_set) if pk_set is not None else None, reverse)), sender=Book.authors.through, weak=False)


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            with transaction.atomic():
                value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:150]}"
    print(name, value, log)
    log.clear()


ada, bob, cy = [Author.objects.create(name=n) for n in ("Ada", "Bob", "Cy")]
one, two, three = Book.objects.make("one"), Book.objects.create(title="two", price=20, editor=ada), Book.objects.create(title="hidden", published=False)
t("add", lambda: one.authors.add(ada, bob.pk, ada))
t("add again", lambda: one.authors.add(ada))
t("all", lambda: list(one.authors.order_by("name")))
t("reverse", lambda: list(ada.books.all()))
t("reverse manager", lambda: list(ada.books.published().cheap()))
t("remove", lambda: one.authors.remove(bob))
t("remove gone", lambda: one.authors.remove(cy))
t("set", lambda: one.authors.set([bob, cy]))
t("set clear", lambda: one.authors.set([ada], clear=True))
t("create", lambda: str(one.authors.create(name="Dee")))
t("get_or_create", lambda: one.authors.get_or_create(name="Dee")[1])
t("clear", lambda: one.authors.clear())
t("reverse add", lambda: ada.books.add(one, two))
t("filter", lambda: list(Book.objects.filter(authors__name="Ada")))
t("filter two", lambda: list(Book.objects.filter(authors=ada).filter(authors=bob)))
t("exclude", lambda: list(Book.objects.exclude(authors=ada)))
t("count", lambda: list(Author.objects.annotate(n=Count("books")).order_by("name").values_list("name", "n")))
t("query name", lambda: list(Author.objects.filter(edit__title="two")))
t("related name wrong", lambda: list(Author.objects.filter(edited__title="two")))
t("through", lambda: list(Book.authors.through.objects.order_by("id").values_list("book_id", "author_id")))
t("add wrong", lambda: one.authors.add(two))
t("add unsaved", lambda: one.authors.add(Author(name="x")))
t("unsaved book", lambda: Book(title="x").authors.all())
t("assign", lambda: setattr(one, "authors", [ada]))
t("construct", lambda: Book(title="x", authors=[ada]))
t("managers", lambda: (Book.objects.count(), Book.everything.count(), Book._default_manager.name, Book._base_manager.count()))
t("refresh hidden", lambda: three.refresh_from_db())
t("manager method", lambda: (list(Book.objects.published()), list(Book.objects.filter(price__gt=1).cheap(6))))
t("self", lambda: (setattr(bob, "mentor", ada), bob.save(), list(ada.pupils.all()), list(Author.objects.filter(mentor__name="Ada")), list(Author.objects.filter(pupils=bob))))
t("set_null", lambda: (ada.delete(), Author.objects.get(name="Bob").mentor, Book.everything.count()))
t("bulk set", lambda: (cy.pupils.set([bob]), list(cy.pupils.all()), cy.pupils.add(Author(name="new"), bulk=False), cy.pupils.count()))
t("remove fk", lambda: (cy.pupils.remove(bob), cy.pupils.clear(), cy.pupils.count()))
t("fk not null remove", lambda: hasattr(Author.edited.rel.field, "null"))
t("reverse update", lambda: bob.books.update(price=3))
t("ordering", lambda: (Book.objects.first(), Book.objects.last(), Book.objects.reverse().first(), Book.objects.order_by("-authors__name", "title").distinct().count()))
t("repr", lambda: (Book.objects.all(), bob.books.all(), Author.objects.none()))
t("manager attrs", lambda: (Book.objects.model.__name__, type(Book.objects).__name__, Book.objects.auto_created, type(bob.books).__name__, bob.books.instance is bob, Book.objects == Book.objects))
