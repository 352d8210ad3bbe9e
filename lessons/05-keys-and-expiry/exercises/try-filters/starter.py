from django.core.cache import cache
from shop.services import search_products


def find(filters):
    """Products for a dict of filters, in whatever order they come."""
    key = f"find:{filters}"
    return cache.get_or_set(key, lambda: search_products(filters["name"]), 600)


print(find({"name": "tea", "max": 10}))
print(find({"max": 10, "name": "tea"}))
