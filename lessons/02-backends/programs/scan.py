# CACHES[locmem]: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
from django.core.cache import cache

hits = 0
for reading in range(3):
    for product in range(40):
        if cache.get(f"price:{product}") is None:
            cache.set(f"price:{product}", 4.5)
        else:
            hits += 1
    print(hits, "hits so far")
