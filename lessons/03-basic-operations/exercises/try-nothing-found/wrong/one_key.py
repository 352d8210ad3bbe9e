# All words share one key.
# draws: was told the number of another search.

from django.core.cache import cache
from shop.services import search_products


def how_many(text):
    count = cache.get("found")
    if count is None:
        count = len(search_products(text))
        cache.set("found", count, timeout=60)
    return count


print(how_many("coffee"))
print(how_many("coffee"))
