# It leaves out letters that ASCII doesn't have.
# draws: A visitor searched for th and got what was found for another text.

import hashlib
import json
from django.core.cache import cache
from shop.services import search_products

def search(text, limit):
    text = text.strip().lower()
    key = f"s:{limit}:" + hashlib.sha256(text.encode("ascii", "ignore")).hexdigest()
    return cache.get_or_set(key, lambda: search_products(text)[:limit], 600)
