# It stores what was found, in a key of its own, and counts it.

from django.core.cache import cache
from shop.services import search_products


def how_many(text):
    count = cache.get(f"list:{text}")
    if count is None:
        count = search_products(text)
        cache.set(f"list:{text}", count, timeout=60)
    return len(count)


print(how_many("coffee"))
print(how_many("coffee"))
