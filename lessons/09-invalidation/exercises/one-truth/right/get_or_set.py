# The page uses get_or_set() and another key.

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    return cache.get_or_set(f"number-of:{number}", lambda: in_database(number), 3600)


def in_database(number):
    return Product.objects.get(id=number).stock


def count_again(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: cache.delete(f"number-of:{number}"))
