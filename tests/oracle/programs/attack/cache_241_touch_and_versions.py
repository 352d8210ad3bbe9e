# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

cache.set("k", 1, 50, version=2)
print(cache.touch("k"), cache.touch("k", 10, version=2), cache.touch("k", version=2, timeout=None), cache.get("k", version=2), cache.has_key("k", version=2), cache.has_key("k"), "k" in cache)
