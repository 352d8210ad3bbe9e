from django.core.cache import cache
from shop.services import search_products

MISSING = object()


def first_match(text):
    name = cache.get(f"match:{text}", MISSING)
    if name is MISSING:
        found = search_products(text)
        name = found[0] if found else None
        cache.set(f"match:{text}", name, timeout=600)
    return name
