# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from shop.models import Product


def buy(pk, n):
    with transaction.atomic():
        product = Product.objects.select_for_update().get(pk=pk)
        if product.stock < n:
            raise ValueError(f"only {product.stock} of {product} left")
        product.stock -= n
        product.save(update_fields=["stock"])
        transaction.on_commit(lambda: cache.delete(f"stock:{pk}"))
    return product.stock


cache.set("stock:4", 14)
print(buy(4, 10), cache.get("stock:4"))
cache.set("stock:4", 4)
try:
    buy(4, 5)
except ValueError as e:
    print(e, cache.get("stock:4"))
with CaptureQueriesContext(connection) as q:
    buy(4, 1)
print([e["sql"].split()[0] for e in q.captured_queries])
with transaction.atomic():
    locked = Product.objects.select_for_update().filter(stock__gt=50).order_by("id")
    print([p.pk for p in locked], locked.query.select_for_update)
queryset = Product.objects.select_for_update()
print(Product.objects.all().query.select_for_update, queryset.count(), queryset.exists())
print(Product.objects.select_for_update().filter(pk=1).update(stock=F("stock") + 1))
for options in ({"nowait": True, "skip_locked": True},):
    try:
        Product.objects.select_for_update(**options)
    except ValueError as e:
        print(e)
