# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

print(cache.add("k", 1), cache.add("k", 2), cache.get("k"), cache.delete("k"), cache.delete("k"), cache.add("k", None), cache.add("k", 3), cache.get("k", "d"))
