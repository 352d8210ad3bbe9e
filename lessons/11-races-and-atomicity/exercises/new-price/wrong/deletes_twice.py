# The writer deletes, and once more a second later.
# draws: was held up for five seconds

import time
from django.core.cache import cache
from shop.models import Product


def price_of(number):
    key = f"price:{number}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.add(key, price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.delete(f"price:{number}")
    time.sleep(1)
    cache.delete(f"price:{number}")
