"""Local memory in two processes: each has its own.

Right: a delete reaches one process only, and a lock locks out nobody.
"""
from django.core.cache import cache
from shop.models import Product


def read():
    v = cache.get("s")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set("s", v, 600)
    return v


def write():
    Product.objects.filter(pk=1).update(stock=1)
    cache.delete("s")
    return "ok"


def count():
    cache.add("n", 0, None)
    return cache.incr("n")


def throttled():
    cache.add("n", 0, 60)
    return 200 if cache.incr("n") <= 1 else 429


def locked():
    if not cache.add("lock", 1, 60):
        return "busy"
    n = Product.objects.get(pk=1).stock
    Product.objects.filter(pk=1).update(stock=n - 1)
    cache.delete("lock")
    return "sold"
read()
