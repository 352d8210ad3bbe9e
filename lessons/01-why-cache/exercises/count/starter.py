from django.core.cache import cache
from shop.services import search_products

count = {"hits": 0, "misses": 0}


def search(text):
    found = cache.get(f"search:{text}")
    if found is None:
        found = search_products(text)
        cache.set(f"search:{text}", found, timeout=600)
    return found


for text in ["tea", "cup", "tea", "tea"]:
    search(text)
print(count)
