# A refused delivery has already changed the row.
# draws: The delivery was refused, and the database has its number.

import time
from django.core.cache import cache
from shop.models import Product


def stock_of(number):
    generation = cache.get_or_set(f"generation:{number}", time.time_ns, timeout=None)
    key = f"stock:{number}:{generation}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    Product.objects.filter(id=number).update(stock=stock)
    if stock > 1000:
        raise ValueError("the shelf holds 1000")
    cache.set(f"generation:{number}", time.time_ns(), timeout=None)
