from django.core.cache import cache
from shop.services import search_products


def find(filters):
    parts = [f"{name}={str(value).lower()}" for name, value in sorted(filters.items())]
    key = "find:" + ":".join(parts)
    return cache.get_or_set(key, lambda: search_products(filters["name"]), 600)
