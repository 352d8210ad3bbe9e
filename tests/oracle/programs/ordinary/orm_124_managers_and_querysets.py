# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import models
from shop.models import Order, Product


class ProductQuerySet(models.QuerySet):
    def available(self):
        return self.filter(stock__gt=0)

    def cheap(self, limit=5):
        return self.filter(price__lt=limit)

    def cached(self, key, timeout=60):
        found = cache.get(key)
        if found is None:
            found = list(self)
            cache.set(key, found, timeout)
        return found

    def delete(self):
        raise TypeError("never delete")

    def _secret(self):
        return "secret"


class ProductManager(models.Manager.from_queryset(ProductQuerySet)):
    use_in_migrations = True

    def get_queryset(self):
        return super().get_queryset().select_related("category")

    def by_name(self, name):
        return self.get(name__iexact=name)


class Shown(Product):
    objects = ProductManager()
    qs = ProductQuerySet.as_manager()

    class Meta:
        proxy = True
        app_label = "shop"
        ordering = ["-price"]


print(Shown.objects.available().cheap(), Shown.objects.cheap(4).available().count(), Shown.objects.by_name("GREEN TEA"), type(Shown.objects.all()).__name__, type(Shown.objects).__name__)
print([p.name for p in Shown.objects.cheap().cached("cheap")], [p.name for p in Shown.qs.none().cached("cheap")], type(cache.get("cheap")[0]).__name__)
for call in (lambda: Shown.objects.all().delete(), lambda: Shown.objects._secret(), lambda: Shown.objects.nothing(), lambda: Shown.objects.delete(), lambda: Shown.objects.get_queryset()._secret(), lambda: Shown.objects.first(), lambda: Shown.objects.all() | Shown.objects.all(), lambda: Shown.objects.all() | Order.objects.all(), lambda: Shown.objects == Shown.objects, lambda: Shown.objects.all() == Shown.objects.all(), lambda: Shown.objects.filter(pk=1).get() == Product.objects.get(pk=1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
