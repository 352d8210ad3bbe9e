# It tells a miss from an empty list with a sentinel, and stores with add.

from contextlib import suppress
from django.core.cache import cache
from shop import services

MISSING = object()


def suggestions(customer_id):
    key = f"customer:{customer_id}:suggestions"
    try:
        found = cache.get(key, MISSING)
    except Exception:
        return []
    if found is not MISSING:
        return found
    found = services.recommend_products(customer_id)
    with suppress(Exception):
        cache.add(key, found, 10 * 60)
    return found


print(suggestions(1))
