# It raises a generation that may not be there.
# draws: ValueError

import time
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def price_of(number):
    generation = cache.get_or_set(f"generation:{number}", time.time_ns, timeout=None)
    key = f"price:{number}:{generation}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(key, price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    transaction.on_commit(lambda: cache.incr(f"generation:{number}"))
