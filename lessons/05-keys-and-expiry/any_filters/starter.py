import hashlib
import json
from django.core.cache import cache
from shop.services import search_products


def key_for(filters):
    """A key for a dict of filters: short, without blanks, one for each search."""
    return f"find:{filters}"


def find(filters):
    return cache.get_or_set(key_for(filters), lambda: search_products(filters["name"]), timeout=600)


print(key_for({"name": "green tea", "max": 10}))
print(key_for({"max": 10, "name": "green tea"}))
