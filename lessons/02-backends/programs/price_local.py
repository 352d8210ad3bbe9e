# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "prices"}}
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def price():
    price = cache.get("price:1")
    if price is None:
        price = Product.objects.get(id=1).price
        cache.set("price:1", price, timeout=60)
    return price


def change_price(amount):
    Product.objects.filter(id=1).update(price=amount)
    transaction.on_commit(lambda: cache.delete("price:1"))
