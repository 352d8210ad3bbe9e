# It returns early on a hit.

from django.core.cache import cache
from shop.services import search_products

count = {"hits": 0, "misses": 0}


def search(text):
    found = cache.get(f"search:{text}")
    if found is not None:
        count["hits"] += 1
        return found
    count["misses"] += 1
    found = search_products(text)
    cache.add(f"search:{text}", found, timeout=600)
    return found


for text in ["tea", "cup", "tea", "tea"]:
    search(text)
print(count)
