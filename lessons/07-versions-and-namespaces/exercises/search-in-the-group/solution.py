from uuid import uuid4
from django.core.cache import cache
from shop.models import Product
from shop.services import search_products


def key_of(name):
    generation = cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)
    return f"prices:{generation}:{name}"


def cheapest():
    key = key_of("cheapest")
    return cache.get_or_set(key, lambda: Product.objects.order_by("price")[0].name, 600)


def search(text):
    return cache.get_or_set(key_of(f"search:{text}"), lambda: search_products(text), 600)


def change():
    cache.set("generation", uuid4().hex, timeout=None)


print(cheapest(), search("cup"))
change()
print(cheapest(), search("cup"))
