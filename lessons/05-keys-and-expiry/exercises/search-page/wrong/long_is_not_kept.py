# Long texts are searched for each time.
# draws: The same long text was searched for twice within seconds, and it was not searched once.

import hashlib
import json
from django.core.cache import cache
from shop.services import search_products

def search(text, limit):
    text = text.strip().lower()
    if len(text) > 100:
        return search_products(text)[:limit]
    key = f"s:{limit}:" + hashlib.sha256(text.encode()).hexdigest()
    return cache.get_or_set(key, lambda: search_products(text)[:limit], 600)
