# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 3}}}
from django.core.cache import cache

cache.set("a", 1, timeout=None)
cache.set("b", 2, timeout=None)
cache.set("c", 3, timeout=None)
first = cache.get("a")
cache.touch("b", 600)
cache.set("d", 4, timeout=None)
print("a" in cache, "b" in cache, "c" in cache, "d" in cache)
