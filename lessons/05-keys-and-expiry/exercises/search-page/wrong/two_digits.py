# Two digits of the digest are left.
# draws: A visitor searched for tea number 35 and got what was found for another text.

import hashlib
import json
from django.core.cache import cache
from shop.services import search_products

def search(text, limit):
    text = text.strip().lower()
    key = f"s:{limit}:" + hashlib.sha256(text.encode()).hexdigest()[:2]
    return cache.get_or_set(key, lambda: search_products(text)[:limit], 600)
