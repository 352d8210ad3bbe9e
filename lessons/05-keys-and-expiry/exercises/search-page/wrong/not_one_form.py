# It makes the key from the text as it was typed, with its capitals and spaces.
# draws: The same search, typed differently, was searched again.

import hashlib
from django.core.cache import cache
from shop.services import search_products


def search(text, limit):
    """The first names that contain the text; kept for 600 seconds."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    key = f"search:{limit}:{digest}"
    return cache.get_or_set(key, lambda: search_products(text.strip())[:limit], timeout=600)


for text in ["tea", "Tea ", "cup"]:
    print(search(text, 2))
