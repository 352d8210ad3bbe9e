# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

for v in (True, 0, -1, 2**40, 1.25, "12", b"12", None):
    cache.set("v", v)
    try:
        print(repr(cache.get("v")), end=" ")
        print(cache.incr("v", 2), repr(cache.get("v")))
    except Exception as e:
        print(type(e).__name__)
