# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 4, "CULL_FREQUENCY": 2}}}
from django.core.cache import cache

for page in range(4):
    cache.set(page, "page")
cache.get(0)
cache.set(4, "page")
print([page for page in range(5) if page in cache])
