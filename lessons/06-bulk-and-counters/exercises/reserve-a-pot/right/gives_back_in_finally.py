# It takes one with incr of minus one, and a finally gives it back unless it was there.

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
    took = False
    try:
        took = cache.incr(key, -1) >= 0
    finally:
        if not took:
            give_back(product_id)
    return took
