# It reads the database every time and caches nothing.
# draws: Within the hour the second visitor was not served

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def in_database(number):
    return Product.objects.get(id=number).stock


def stock_of(number):
    return in_database(number)


def count_again(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
