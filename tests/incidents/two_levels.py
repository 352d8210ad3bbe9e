"""A small cache in front of a larger one, both deleted after a change, the small one first.

Right: between the two deletes the small one may be filled from the old large one.
"""
from django.core.cache import cache
from shop.models import Product
def read():
    v = cache.get("l1:p")
    if v is None:
        v = cache.get("l2:p")
        if v is None:
            v = Product.objects.get(pk=1).stock
            cache.set("l2:p", v, 600)
        cache.set("l1:p", v, 10)
    return v
def write():
    Product.objects.filter(pk=1).update(stock=1)
    cache.delete("l1:p")
    cache.delete("l2:p")
    return "ok"
