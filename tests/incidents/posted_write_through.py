"""Written through after the save, beside a reader that fills the entry, and beside another writer.

Right: the reader's old value may come last, unless it uses `add`. Two writers may store in another order than they saved.
"""
from django.core.cache import cache
from shop.models import Product


def read():
    v = cache.get("stock")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set("stock", v, 600)
    return v


def read_add():
    v = cache.get("stock")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.add("stock", v, 600)
    return v


def write(n):
    Product.objects.filter(pk=1).update(stock=n)
    cache.set("stock", n, 600)
    return "ok"


def write_save(n):
    p = Product.objects.get(pk=1)
    p.stock = n
    p.save()
    cache.set("stock", p.stock, 600)
    return "ok"


def cache_first(n):
    cache.set("stock", n, 600)
    Product.objects.filter(pk=1).update(stock=n)
    return "ok"
