"""A price in the cache, and a change that deletes it after the commit.

Right: between the commit and the delete the old price is served, whether a request or the import had stored it.
"""
from django.core.cache import cache
from shop.models import Product


def price():
    return cache.get_or_set("price", lambda: str(Product.objects.get(pk=1).price), 300)


def change():
    Product.objects.filter(pk=1).update(price=99)
    cache.delete("price")
    return "done"


def change_after_a_look():
    price()
    return change()
