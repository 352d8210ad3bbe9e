import hashlib
import json
from django.core.cache import cache
from shop.services import search_products


def key_for(filters):
    """A short key for a dict of filters; each search has its own."""
    text = json.dumps(filters, sort_keys=True)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f"find:{digest}"


def find(filters):
    key = key_for(filters)
    return cache.get_or_set(key, lambda: search_products(filters["name"]), 600)


print(key_for({"name": "green tea", "max": 10}))
print(key_for({"max": 10, "name": "green tea"}))
