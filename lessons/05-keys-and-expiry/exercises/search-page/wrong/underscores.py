# It replaces spaces by underscores, so two different texts can have one key.
# draws: Two different searches share one entry: what you replaced made them equal.

from django.core.cache import cache
from shop.services import search_products


def search(text, limit):
    """The first names that contain the text; kept for 600 seconds."""
    form = text.strip().lower().replace(" ", "_")
    key = f"search:{limit}:{form}"
    return cache.get_or_set(key, lambda: search_products(text.strip())[:limit], timeout=600)


for text in ["tea", "Tea ", "cup"]:
    print(search(text, 2))
