# It reads the database every time and caches nothing.
# draws: Within the hour the second visitor was not served

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    return Product.objects.get(id=number).stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
