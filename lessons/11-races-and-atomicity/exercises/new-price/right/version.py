# The generation is handed over as Django's version and raised with incr().

import time
from django.core.cache import cache
from shop.models import Product


def price_of(number):
    version = cache.get_or_set(f"version:{number}", time.time_ns, timeout=None)
    price = cache.get(f"price:{number}", version=version)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(f"price:{number}", price, timeout=3600, version=version)
    return price


def change_price(number, price):
    product = Product.objects.get(id=number)
    product.price = price
    product.save()
    cache.add(f"version:{number}", time.time_ns(), timeout=None)
    cache.incr(f"version:{number}")
