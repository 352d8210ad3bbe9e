"""Entries under a generation number, which a writer counts up after its commit.

Right: with the number read before the row, an old page can only be stored under an old number, where nobody looks: clean. With the number read
afterwards, or counted up before the commit, an old row gets under the new number. Counted up with get and set, a bump may be lost.
"""
from django.core.cache import cache
from shop.models import Product
cache.set("gen", 1, None)


def read():
    gen = cache.get("gen")
    v = cache.get(f"p:{gen}")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set(f"p:{gen}", v, 600)
    return v


def read_late_gen():
    v = cache.get(f"p:{cache.get('gen')}")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set(f"p:{cache.get('gen')}", v, 600)
    return v


def write():
    Product.objects.filter(pk=1).update(stock=0)
    cache.incr("gen")
    return "ok"


def write_early():
    cache.incr("gen")
    Product.objects.filter(pk=1).update(stock=0)
    return "ok"


def bump_by_set():
    Product.objects.filter(pk=2).update(stock=0)
    cache.set("gen", cache.get("gen") + 1, None)
    return "ok"
