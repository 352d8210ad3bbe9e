# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

cache.set("k", "v")
print(cache.incr_version("k"), cache.get("k"), cache.get("k", version=2), cache.decr_version("k", version=2), cache.get("k"))
for call in (lambda: cache.incr_version("zz"), lambda: cache.decr_version("zz", 3)):
    try:
        print(call())
    except ValueError as e:
        print(e)
