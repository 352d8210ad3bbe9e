from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    key = f"stock:{number}"
    stock = cache.get(key)
    if stock is None:
        stock = in_database(number)
        cache.set(key, stock, timeout=3600)
    return stock


def in_database(number):
    return Product.objects.get(id=number).stock


def count_again(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: cache.set(f"stock:{number}", stock, timeout=3600))
