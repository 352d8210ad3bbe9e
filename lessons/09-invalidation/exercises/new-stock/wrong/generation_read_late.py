# It asks for the generation after it has read the stock.
# draws: Somebody had it in hand and stored it where visitors look.

import time
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def generation_of(number):
    return cache.get_or_set(f"generation:{number}", time.time_ns, timeout=None)


def stock_of(number):
    stock = cache.get(f"stock:{number}:{generation_of(number)}")
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(f"stock:{number}:{generation_of(number)}", stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: cache.set(f"generation:{number}", time.time_ns(), timeout=None))
