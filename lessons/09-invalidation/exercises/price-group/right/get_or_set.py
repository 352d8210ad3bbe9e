# Both functions use get_or_set(), and the generation is changed after the with block.

import time
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def grouped(name, compute):
    generation = cache.get_or_set("generation", time.time_ns, timeout=None)
    return cache.get_or_set(f"{generation}:{name}", compute, timeout=3600)


def price_of(number):
    return grouped(f"price:{number}", lambda: Product.objects.get(id=number).price)


def cheapest():
    return grouped("cheapest", lambda: [row.name for row in Product.objects.order_by("price", "id")[:2]])


def change_price(number, price):
    with transaction.atomic():
        product = Product.objects.get(id=number)
        product.price = price
        product.save()
    cache.set("generation", time.time_ns(), timeout=None)
