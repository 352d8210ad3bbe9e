from django.core.cache import cache
from shop.services import search_products


def key(filters):
    parts = [f"{name}={str(value).lower()}" for name, value in sorted(filters.items())]
    return "find:" + ":".join(parts)


def find(filters):
    return cache.get_or_set(key(filters), lambda: search_products(filters["name"]), 600)


find({"name": "tea", "max": 10})
find({"max": 10, "name": "tea"})
find({"name": "Tea", "max": 10})
print(key({"max": 10, "name": "tea"}))
