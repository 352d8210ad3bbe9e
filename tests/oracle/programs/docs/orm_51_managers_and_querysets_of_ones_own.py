# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection, models


class Quiet(models.QuerySet):
    def cheap(self):
        return self.filter(price__lt=10)

    def named(self, text):
        return self.filter(name__icontains=text)

    def delete(self):
        cache.delete("books")
        return super().delete()

    def update(self, **kwargs):
        cache.delete("books")
        return super().update(**kwargs)


class Published(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(published=True)


class Book(models.Model):
    name = models.CharField(max_length=50)
    price = models.IntegerField()
    published = models.BooleanField(default=True)
    objects = Quiet.as_manager()
    visible = Published()
    both = models.Manager.from_queryset(Quiet)()

    class Meta:
        app_label = "shop"
        ordering = ["-price", "name"]

    def __str__(self):
        return self.name


with connection.schema_editor() as editor:
    editor.create_model(Book)
Book.objects.bulk_create([Book(name="A", price=5), Book(name="B", price=15, published=False), Book(name="C", price=9)])
print(Book.objects.cheap(), Book.visible.all(), Book.both.named("b").cheap(), Book.both.named("b"))
print(Book.objects.all().cheap().named("a").count(), Book._default_manager.name, Book._meta.default_manager.name, Book._base_manager.name)
cache.set("books", list(Book.objects.all()))
print(cache.get("books"))
print(Book.objects.filter(pk=1).update(price=6), cache.get("books"))
cache.set("books", 1)
Book(pk=1, name="A", price=7).save()
print(cache.get("books"), Book.objects.filter(name="C").delete(), cache.get("books"))
print(Book.objects.first(), Book.objects.last(), Book.objects.reverse()[0], Book.objects.all().ordered, Book.objects.order_by().ordered)
try:
    Book.visible.cheap()
except AttributeError as e:
    print(e)
try:
    Book.objects.first().objects
except AttributeError as e:
    print(e)
