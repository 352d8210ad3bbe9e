"""A feature flag is saved in a transaction, and its cache key deleted inside it (waffle#296, cacheops#22).

Right: a reader may put the old value back before the commit, and it stays. Deleted on commit, only a reader that had read
before the commit and stores after the delete can.
"""
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def is_on():
    value = cache.get("flag")
    if value is None:
        value = Product.objects.get(pk=1).stock
        cache.set("flag", value, None)
    return value


def switch():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=0)
        cache.delete("flag")


def switch_on_commit():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=0)
        transaction.on_commit(lambda: cache.delete("flag"))
