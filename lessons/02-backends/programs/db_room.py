# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
from django.core.cache import cache

for product in range(31):
    cache.set(f"price:{product}", 4.5)
