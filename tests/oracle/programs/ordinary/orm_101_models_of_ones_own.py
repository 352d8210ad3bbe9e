# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection, models


class Author(models.Model):
    name = models.CharField(max_length=40, unique=True)
    born = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "shop"
        ordering = ["name"]
        verbose_name_plural = "writers"

    def __str__(self):
        return self.name


class Book(models.Model):
    title = models.CharField("the title", max_length=100)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    tags = models.JSONField(default=list)
    made = models.DateTimeField(auto_now_add=True)
    score = models.FloatField(default=0)
    good = models.BooleanField(default=False)

    class Meta:
        app_label = "shop"
        get_latest_by = "score"
        indexes = [models.Index(fields=["title"])]


with connection.schema_editor() as editor:
    editor.create_model(Author)
    editor.create_model(Book)
ada = Author.objects.create(name="Ada", born="1815-12-10")
print(repr(ada.born), repr(Author.objects.get().born), ada.pk, ada.books.count())
book = ada.books.create(title="Notes", tags=["a", {"b": None}], score=2)
print(book, repr(book), book.made is not None, book.score, Book.objects.get().tags, repr(Book.objects.get().score), Book.objects.get().good)
Book.objects.create(title="More", author=ada, good=True, score=9.5)
print(Book.objects.latest().title, Book.objects.earliest().title, Author._meta.verbose_name_plural, Author._meta.verbose_name, Book._meta.db_table, Book._meta.get_field("title").verbose_name)
cache.set("book", Book.objects.select_related("author").get(title="Notes"))
kept = cache.get("book")
print(kept.tags, kept.author.born, kept.author_id, kept._state.db, kept._state.adding)
print(Author.objects.filter(books__good=True).distinct(), Author.objects.filter(books__score__gt=1).count(), Author.objects.filter(born__year=1815).exists())
print(ada.delete(), Book.objects.count())
try:
    Author.objects.bulk_create([Author(name="x"), Author(name="x")])
except Exception as e:
    print(type(e).__name__, e)
print(Author.objects.count())
