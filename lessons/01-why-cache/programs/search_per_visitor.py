from django.core.cache import cache
from shop.services import search_products


def results(visitor, text):
    key = f"search:{visitor}:{text}"
    found = cache.get(key)
    if found is None:
        found = search_products(text)
        cache.set(key, found, timeout=3600)
    return found
