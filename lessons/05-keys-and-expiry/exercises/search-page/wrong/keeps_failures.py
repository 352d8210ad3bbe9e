# It keeps an empty list when the search fails.
# draws: The search failed once and works again, and the next visitor should get what is found.

import hashlib
from django.core.cache import cache
from shop.services import search_products


def search(text, limit):
    """The first names that contain the text; kept for 600 seconds."""
    wanted = text.strip().lower()
    digest = hashlib.sha256(wanted.encode()).hexdigest()

    def find():
        try:
            return search_products(wanted)[:limit]
        except Exception:
            return []

    return cache.get_or_set(f"search:{limit}:{digest}", find, timeout=600)
