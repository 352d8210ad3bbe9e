# Short texts can be read in the key, long ones are a digest.

import hashlib
from urllib.parse import quote

from django.core.cache import cache
from shop.services import search_products


def key_of(text, limit):
    plain = quote(text, safe="")
    if len(plain) > 150:
        plain = "sha-" + hashlib.sha1(text.encode()).hexdigest()
    return f"search:{limit}:{plain}"


def search(text, limit):
    """The first names that contain the text; kept for 600 seconds."""
    text = text.strip().lower()
    key = key_of(text, limit)
    names = cache.get(key)
    if names is None:
        names = search_products(text)[:limit]
        cache.set(key, names, timeout=600)
    return names


for text in ["tea", "Tea ", "cup"]:
    print(search(text, 2))
