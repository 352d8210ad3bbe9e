from django.core.cache import cache
from shop.services import search_products


def first_match(text):
    name = cache.get(f"match:{text}")
    if name is None:
        found = search_products(text)
        name = found[0] if found else None
        cache.set(f"match:{text}", name, timeout=600)
    return name
