# The generation is one of two values, so every second delivery brings an old entry back.
# draws: The first delivery showed, and the second did not.

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    key = f"stock:{number}:{cache.get(f'generation:{number}', 0)}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
    cache.set(f"generation:{number}", 1, timeout=None)
