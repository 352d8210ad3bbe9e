# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
from django.core.cache import cache

for product in range(30):
    cache.set(f"price:{product}", 4.5)

cache.get("price:0")
cache.set("price:30", 4.5)

print([product for product in [0, 1, 10, 11] if f"price:{product}" in cache])
