# Only until the first change does a reader ask for the generation before it reads the row.
# draws: The price had been changed the day before.

import uuid
from django.core.cache import cache
from shop.models import Product


def generation_of(number):
    return cache.get_or_set(f"generation:{number}", lambda: uuid.uuid4().hex, timeout=None)


def price_of(number):
    generation = generation_of(number)
    changed = cache.get(f"changed:{number}")
    price = cache.get(f"price:{number}:{generation}")
    if price is None:
        price = Product.objects.get(id=number).price
        if changed:
            generation = generation_of(number)
        cache.set(f"price:{number}:{generation}", price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.set(f"generation:{number}", uuid.uuid4().hex, timeout=None)
    cache.set(f"changed:{number}", 1, timeout=None)
