# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection, models


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        app_label = "shop"

    @property
    def cache_key(self):
        return f"{self._meta.label_lower}:{self.pk}:{self.changed.timestamp():.0f}"

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        cache.set(f"{self._meta.model_name}:{self.pk}", self, 60)

    def delete(self, *args, **kwargs):
        cache.delete(f"{self._meta.model_name}:{self.pk}")
        return super().delete(*args, **kwargs)

    @classmethod
    def cached(cls, pk):
        key = f"{cls._meta.model_name}:{pk}"
        return cache.get_or_set(key, lambda: cls.objects.get(pk=pk), 60)


class Page(Stamped):
    title = models.CharField("the title", max_length=20)


class Loud(Page):
    class Meta:
        proxy = True
        app_label = "shop"

    def __str__(self):
        return self.title.upper()


with connection.schema_editor() as editor:
    editor.create_model(Page)
page = Page.objects.create(title="tea")
print(Page.cached(1) == page, Page.cached(1).title, cache.get("page:1").cache_key == page.cache_key, page.cache_key.rsplit(":", 1)[0])
print(Loud.objects.get(), Loud.objects.get() == page, isinstance(Loud.objects.get(), Page), Loud._meta.db_table, Loud._meta.proxy, Loud._meta.concrete_model.__name__)
print([f.name for f in Page._meta.get_fields()], Page._meta.get_field("title").verbose_name, Page._meta.verbose_name, Page._meta.verbose_name_plural, Page._meta.pk.name)
before = page.changed
page.title = "cup"
page.save(update_fields=["title"])
print(Page.objects.get().changed == before, Page.objects.get().title, page.created <= page.changed)
print(page.delete(), cache.get("page:1"), page.pk, Page.objects.exists())
try:
    Page.cached(1)
except Page.DoesNotExist as e:
    print(e)
try:
    Stamped.objects
except AttributeError as e:
    print(e)
try:
    Stamped()
except TypeError as e:
    print(e)
