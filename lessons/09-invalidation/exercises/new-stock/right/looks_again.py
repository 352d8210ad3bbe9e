# The visitor reads the row again after storing it.

import random
import time
import uuid
from django.core.cache import cache
from django.db import IntegrityError, transaction
from shop.models import Product


def stock_of(number):
    key = f"stock:{number}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
        if Product.objects.get(id=number).stock != stock:
            cache.delete(key)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: cache.delete(f"stock:{number}"))
