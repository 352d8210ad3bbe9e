# The list and each product have a generation of their own.

import random
import time
import uuid
from django.core.cache import cache
from django.db import IntegrityError, transaction
from shop.models import Product


def generation(of):
    return cache.get_or_set(f"generation:{of}", lambda: uuid.uuid4().hex, timeout=None)


def price_of(number):
    key = f"price:{number}:{generation(number)}"
    price = cache.get(key)
    if price is None:
        price = str(Product.objects.get(id=number).price)
        cache.set(key, price, timeout=3600)
    return price


def cheapest():
    key = f"cheapest:{generation('list')}"
    names = cache.get(key)
    if names is None:
        names = [product.name for product in Product.objects.order_by("price", "id")[:2]]
        cache.set(key, names, timeout=3600)
    return names


def change_price(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        transaction.on_commit(lambda: cache.delete_many([f"generation:{number}", "generation:list"]))
