# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

cache.set("n", 1)
for d in (1, 1, 5):
    try:
        print(cache.decr("n", d))
    except Exception as e:
        print(type(e).__name__)
print(cache.get("n"))
