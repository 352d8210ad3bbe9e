from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def page():
    price = cache.get("price:4")
    if price is None:
        price = str(Product.objects.get(id=4).price)
        cache.set("price:4", price, timeout=600)
    return price


def change():
    Product.objects.filter(id=4).update(price="9.00")
    transaction.on_commit(lambda: cache.delete("price:4"))
