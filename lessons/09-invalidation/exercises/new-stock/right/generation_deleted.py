# The generation is deleted after the commit, and the next visitor draws another one.

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    generation = cache.get_or_set(f"generation:{number}", lambda: uuid.uuid4().hex, timeout=86400)
    key = f"stock:{number}:{generation}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
    cache.delete(f"generation:{number}")
