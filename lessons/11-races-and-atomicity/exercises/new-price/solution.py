import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def price_of(number):
    generation = cache.get_or_set(f"generation:{number}", lambda: uuid.uuid4().hex, timeout=None)
    key = f"price:{number}:{generation}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(key, price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    transaction.on_commit(lambda: cache.set(f"generation:{number}", uuid.uuid4().hex, timeout=None))
