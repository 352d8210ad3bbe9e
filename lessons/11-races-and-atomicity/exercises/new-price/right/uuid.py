# The generation is a uuid; the writer works in a transaction.

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def generation_of(number):
    return cache.get_or_set(f"price-generation:{number}", lambda: uuid.uuid4().hex, timeout=None)


def price_of(number):
    key = f"price:{generation_of(number)}:{number}"
    return cache.get_or_set(key, lambda: Product.objects.get(id=number).price, 3600)


def change_price(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        transaction.on_commit(lambda: cache.delete(f"price-generation:{number}"))
