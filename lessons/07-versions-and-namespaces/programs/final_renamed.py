import uuid
from django.core.cache import cache
from shop.models import Product

cache.set("generation", "first", timeout=None)


def fill():
    generation = cache.get("generation")
    price = Product.objects.get(id=4).price
    cache.set(f"price:{generation}", str(price), timeout=600)


def change():
    cache.set("generation", "second", timeout=None)
    Product.objects.filter(id=4).update(price=9)
