# Whether there is one left is read first; two see the last one, and the counter goes below zero.

from django.core.cache import cache
from shop.models import Product


def key_of(product_id):
    key = f"left:{product_id}"
    if key not in cache:
        cache.add(key, Product.objects.get(id=product_id).stock, timeout=None)
    return key


def give_back(product_id):
    cache.incr(key_of(product_id))


def reserve(product_id):
    key = key_of(product_id)
    return cache.get(key) > 0 and cache.decr(key) >= -1
