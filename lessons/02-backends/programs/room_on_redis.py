# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 1000}}}
from django.core.cache import cache

cache.set("price:green-tea", 4.5)
print(cache.get("price:green-tea"))
