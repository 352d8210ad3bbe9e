# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

other = caches["second"]
cache.set("k", 1)
other.set("k", 2)
print(cache.get("k"), other.get("k"), other.delete("k"), cache.get("k"), other.key_prefix, other.version, other.make_key("k"))
other.clear()
print(cache.get("k"))
