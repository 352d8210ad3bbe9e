# It deletes after the commit and once more a second later.
# draws: A visitor read the old stock, was held up for five seconds

import time
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    key = f"stock:{number}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
    cache.delete(f"stock:{number}")
    time.sleep(1)
    cache.delete(f"stock:{number}")
