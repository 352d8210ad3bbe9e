from django.core.cache import cache
from shop.services import search_products


def how_many(text):
    count = cache.get(f"found:{text}")
    if count is None:
        count = len(search_products(text))
        cache.set(f"found:{text}", count, timeout=60)
    return count


print(how_many("coffee"))
print(how_many("coffee"))
