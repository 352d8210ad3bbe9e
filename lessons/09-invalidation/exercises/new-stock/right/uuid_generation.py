# The generation is a uuid that is set anew after the commit.

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def new_generation():
    return uuid.uuid4().hex


def stock_of(number):
    generation = cache.get_or_set(f"stock-generation:{number}", new_generation, timeout=None)
    key = f"stock:{generation}:{number}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.add(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: cache.set(f"stock-generation:{number}", new_generation(), timeout=None))
