# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

calls = []
load = lambda: calls.append(1) or len(calls)
print(cache.get_or_set("a", load), cache.get_or_set("a", load), cache.get_or_set("b", load, timeout=30, version=3), cache.get("b", version=3), len(calls))
