from django.core.cache import cache
from shop.models import Product
from shop.services import search_products

cache.set("generation", 1, timeout=None)


def key_of(name):
    return f"prices:{cache.get('generation')}:{name}"


def cheapest():
    key = key_of("cheapest")
    return cache.get_or_set(key, lambda: Product.objects.order_by("price")[0].name, 600)


def search(text):
    found = cache.get(f"search:{text}")
    if found is None:
        found = search_products(text)
        cache.set(key_of(f"search:{text}"), found, timeout=600)
    return found


def change():
    cache.incr("generation")


print(cheapest(), search("cup"))
change()
print(cheapest(), search("cup"))
