# It lets get_or_set() call a function that counts the miss.

from collections import Counter
from django.core.cache import cache
from shop.services import search_products

count = Counter()


def search(text):
    missed = False

    def look():
        nonlocal missed
        missed = True
        return search_products(text)

    found = cache.get_or_set(f"search:{text}", look, timeout=600)
    count["misses" if missed else "hits"] += 1
    return found


for text in ["tea", "cup", "tea", "tea"]:
    search(text)
print(dict(count))
