# Searches that begin with the same word share an entry.
# draws: was told the number of another search.

from django.core.cache import cache
from shop.services import search_products


def how_many(text):
    count = cache.get(f"found:{text.split()[0]}")
    if count is None:
        count = len(search_products(text))
        cache.set(f"found:{text.split()[0]}", count, timeout=60)
    return count


print(how_many("coffee"))
print(how_many("coffee"))
