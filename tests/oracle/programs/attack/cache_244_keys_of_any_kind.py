# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

for key in (1, 1.5, True, None, ("a", 1), "é", "", b"x"):
    try:
        cache.set(key, repr(key))
        print(repr(key), cache.get(key), cache.has_key(key), cache.delete(key))
    except Exception as e:
        print(repr(key), type(e).__name__)
