from uuid import uuid4
from django.core.cache import cache
from shop.models import Product

cache.add("generation", uuid4().hex, timeout=None)


def page():
    generation = cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)
    key = f"price:{generation}:4"
    price = cache.get(key)
    if price is None:
        price = str(Product.objects.get(id=4).price)
        cache.set(key, price, timeout=600)
    return price


def change():
    cache.set("generation", uuid4().hex, timeout=None)
    Product.objects.filter(id=4).update(price="9.00")
