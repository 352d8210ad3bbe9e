from django.core.cache import cache
from shop.services import search_products


def search(text):
    key = f"search:{text.lower()}"
    found = cache.get(key)
    if found is None:
        found = search_products(text)
        cache.set(key, found, timeout=60)
    return found
