# A delivery clears the whole cache.
# draws: There was a delivery of product 4, and an entry

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    now = cache.get_or_set(f"generation:{number}", lambda: uuid.uuid4().hex, timeout=None)
    key = f"stock:{number}:{now}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(cache.clear)
