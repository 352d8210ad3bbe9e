# It counts right for these four texts and searches every time.
# draws: The cache should still save the second search

from django.core.cache import cache
from shop.services import search_products

count = {"hits": 0, "misses": 0}


def search(text):
    if cache.add(f"search:{text}", True, timeout=600):
        count["misses"] += 1
    else:
        count["hits"] += 1
    return search_products(text)


for text in ["tea", "cup", "tea", "tea"]:
    search(text)
print(count)
