# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

cache.set_many({"a": 1, "b": 2})
print(bool(cache.clear()) in (True, False), cache.get_many(["a", "b"]), cache.close(), cache.set("a", 3), cache.get("a"))
