# CACHES: {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache_table", "OPTIONS": {"MAX_ENTRIES": 4}}}
import time

from django.core.cache import cache

for name in ["apron", "basket"]:
    cache.set(name, 1, timeout=600)
for name in ["yoghurt", "zest"]:
    cache.set(name, 1, timeout=1)
time.sleep(60)
cache.set("cup", 1, timeout=600)  # the fifth row
cache.set("dish", 1, timeout=600)
print([name for name in ["apron", "basket", "cup", "dish"] if name in cache])
