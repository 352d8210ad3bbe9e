import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    generation = cache.get_or_set(f"generation:{number}", lambda: uuid.uuid4().hex, timeout=None)
    key = f"stock:{number}:{generation}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: next_generation(number))


def next_generation(number):
    cache.set(f"generation:{number}", uuid.uuid4().hex, timeout=None)
