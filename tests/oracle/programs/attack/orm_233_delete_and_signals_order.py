# SHOP
# BACKENDS: locmem
from django.db import connection, models
from django.db.models.signals import post_delete, pre_delete
from django.test.utils import CaptureQueriesContext


class Shelf(models.Model):
    name = models.CharField(max_length=10)

    class Meta:
        app_label = "shop"


class Book(models.Model):
    shelf = models.ForeignKey(Shelf, models.CASCADE)
    title = models.CharField(max_length=10)

    class Meta:
        app_label = "shop"


class Page(models.Model):
    book = models.ForeignKey(Book, models.CASCADE)
    note = models.ForeignKey("Note", models.CASCADE, null=True)
    n = models.IntegerField()

    class Meta:
        app_label = "shop"


class Note(models.Model):
    book = models.ForeignKey(Book, models.CASCADE, null=True)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    for model in (Shelf, Book, Note, Page):
        editor.create_model(model)


def fill():
    shelf = Shelf.objects.create(name="s")
    for title in "ab":
        book = Book.objects.create(shelf=shelf, title=title)
        note = Note.objects.create(book=book)
        for n in (1, 2):
            Page.objects.create(book=book, n=n, note=note if n == 1 else None)
    return shelf


with CaptureQueriesContext(connection) as c:
    print(fill().delete())
print([q["sql"].split('"')[0].strip() + " " + q["sql"].split('"')[1] for q in c if q["sql"].startswith(("DELETE", "SELECT"))])
log = []
for signal, name in ((pre_delete, "pre"), (post_delete, "post")):
    signal.connect(lambda sender, instance, name=name, **k: log.append((name, sender.__name__, instance.pk is not None)), weak=False)
print(fill().delete(), log)
log.clear()
fill()
print(Book.objects.filter(title="a").delete(), len(log), [x[:2] for x in log])
print(Shelf.objects.all().delete()[0], Page.objects.count())
