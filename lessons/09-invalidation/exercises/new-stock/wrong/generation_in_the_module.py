# Each process has generations of its own.
# draws: another process showed

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product

generations = {}


def stock_of(number):
    gen = generations.setdefault(number, uuid.uuid4().hex)
    key = f"stock:{number}:{gen}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: generations.update({number: uuid.uuid4().hex}))
