# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 3}}}
from django.core.cache import cache

cache.set_many({"cup": 1, "pot": 2, "tea": 3}, timeout=600)
cache.set("tea", 4, timeout=600)
print([name for name in ["cup", "pot", "tea"] if name in cache])
