# The writer raises the generation with incr(), which fails when the reader has not made it yet.
# draws: In some interleaving a request ended with an error.

import time
from django.core.cache import cache
from shop.models import Product


def price_of(number):
    generation = cache.get_or_set(f"generation:{number}", time.time_ns, timeout=None)
    key = f"price:{number}:{generation}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(key, price, timeout=3600)
    if cache.get(f"generation:{number}") != generation:
        raise RuntimeError("the price has just changed")
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.set(f"generation:{number}", time.time_ns(), timeout=None)
