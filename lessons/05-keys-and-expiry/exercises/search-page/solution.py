import hashlib
from django.core.cache import cache
from shop.services import search_products


def search(text, limit):
    """The first names that contain the text; kept for 600 seconds."""
    form = text.strip().lower()
    digest = hashlib.sha256(form.encode()).hexdigest()
    key = f"search:{limit}:{digest}"
    return cache.get_or_set(key, lambda: search_products(form)[:limit], timeout=600)


for text in ["tea", "Tea ", "cup"]:
    print(search(text, 2))
