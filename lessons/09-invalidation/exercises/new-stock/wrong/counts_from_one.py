# The generation counts from 1, and from 1 again after it was evicted.
# draws: The cache was full and evicted one entry after the delivery, and this is the stock that the next visitor was shown.

import random
import time
import uuid
from django.core.cache import cache
from django.db import IntegrityError, transaction
from shop.models import Product


def stock_of(number):
    now = cache.get_or_set(f"generation:{number}", 1, timeout=None)
    key = f"stock:{number}:{now}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)

        def up():
            cache.add(f"generation:{number}", 1, timeout=None)
            cache.incr(f"generation:{number}")

        transaction.on_commit(up)
