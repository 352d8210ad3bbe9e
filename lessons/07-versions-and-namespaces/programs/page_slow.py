from uuid import uuid4
from django.core.cache import cache
from shop.services import search_products


def page(text):
    generation = cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)
    key = f"search:{generation}:{text}"
    found = cache.get(key)
    if found is None:
        found = search_products(text)
        cache.set(key, found, timeout=600)
    return found


def change():
    cache.set("generation", uuid4().hex, timeout=None)
