# It uses get_or_set().

from django.core.cache import cache
from shop.services import search_products


def how_many(text):
    return cache.get_or_set(f"found:{text}", lambda: len(search_products(text)), 60)


print(how_many("coffee"))
print(how_many("coffee"))
