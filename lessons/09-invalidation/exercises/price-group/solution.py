import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def generation():
    return cache.get_or_set("prices:generation", lambda: uuid.uuid4().hex, timeout=None)


def price_of(number):
    key = f"price:{number}:{generation()}"
    price = cache.get(key)
    if price is None:
        price = str(Product.objects.get(id=number).price)
        cache.set(key, price, timeout=3600)
    return price


def cheapest():
    key = f"cheapest:{generation()}"
    names = cache.get(key)
    if names is None:
        names = [product.name for product in Product.objects.order_by("price", "id")[:2]]
        cache.set(key, names, timeout=3600)
    return names


def change_price(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        transaction.on_commit(next_generation)


def next_generation():
    cache.set("prices:generation", uuid.uuid4().hex, timeout=None)
