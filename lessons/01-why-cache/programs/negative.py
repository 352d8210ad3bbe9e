from django.core.cache import cache
from shop.services import search_products


def search(text):
    found = cache.get(f"search:{text}")
    if not found:
        found = search_products(text)
        cache.set(f"search:{text}", found, timeout=600)
    return found


for text in ["tea", "coffee", "tea", "coffee", "coffee"]:
    search(text)
