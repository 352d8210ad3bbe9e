"""A cache warmer that stores many entries at once, made from rows that somebody changes meanwhile.

Right: only the entry of the row that was changed is old; the other one is not.
"""
from django.core.cache import cache
from shop.models import Product
def warm():
    cache.set_many({f"p:{p.pk}": p.stock for p in Product.objects.filter(pk__lte=2)}, 600)
    return "warmed"
def write():
    Product.objects.filter(pk=2).update(stock=0)
    cache.delete("p:2")
    return "ok"
def read():
    return cache.get_many(["p:1", "p:2"])
