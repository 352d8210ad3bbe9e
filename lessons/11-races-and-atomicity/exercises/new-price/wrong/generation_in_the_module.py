# Each process has generations of its own.
# draws: another process showed

import uuid
from django.core.cache import cache
from shop.models import Product

generation = {}


def price_of(number):
    key = f"price:{number}:{generation.setdefault(number, uuid.uuid4().hex)}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(key, price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    generation[number] = uuid.uuid4().hex
