# The generation is the version of the entry, and no part of its key.

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    token = cache.get_or_set(f"generation:{number}", uuid.uuid4, timeout=None)
    key = f"stock:{number}"
    stock = cache.get(key, version=token.hex)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600, version=token.hex)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: cache.set(f"generation:{number}", uuid.uuid4(), timeout=None))
