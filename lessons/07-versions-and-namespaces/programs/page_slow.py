from django.core.cache import cache
from shop.services import search_products

cache.set("generation", 1, timeout=None)


def page(text):
    key = f"search:{cache.get('generation')}:{text}"
    found = cache.get(key)
    if found is None:
        found = search_products(text)
        cache.set(key, found, timeout=600)
    return found


def change():
    cache.incr("generation")
