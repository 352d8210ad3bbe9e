# It asks with a default of its own and counts in a conditional expression.

from django.core.cache import cache
from shop.services import search_products

count = {"hits": 0, "misses": 0}
NOTHING = object()


def search(text):
    key = f"search:{text}"
    found = cache.get(key, NOTHING)
    count["misses" if found is NOTHING else "hits"] += 1
    if found is NOTHING:
        found = search_products(text)
        cache.set(key, found, 600)
    return found


for text in ["tea", "cup", "tea", "tea"]:
    search(text)
print(count)
