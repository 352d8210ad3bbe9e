# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 6}}}
import time

from django.core.cache import cache

cache.set("price:4", "12.00", timeout=None)
for number in range(5):
    cache.set(f"flash:{number}", "…", timeout=1)
time.sleep(60)  # the five flashes are long dead
cache.set("price:5", "34.00", timeout=None)
print(cache.get("price:4"))
