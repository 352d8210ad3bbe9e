# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 4, "CULL_FREQUENCY": 2}}, "same": {"LOCATION": "oracle"}, "other": {"LOCATION": "elsewhere"}}
# BACKENDS: locmem
import pickle
import time

from django.core.cache import cache, caches
from django.core.cache.backends.locmem import LocMemCache

for i in range(4):
    cache.set(f"k{i}", i)
print(list(cache._cache), len(cache._cache), sorted(cache._expire_info))
cache.get("k0")
cache.set("k4", 4)
print(list(cache._cache))
cache.set("k0", "again")
cache.touch("k3", 60)
cache.set("k5", 5)
print(list(cache._cache), list(caches["same"]._cache), list(caches["other"]._cache))
print(pickle.loads(cache._cache[":1:k5"]), round(cache._expire_info[":1:k5"] - time.time()), cache._max_entries, cache._cull_frequency, cache.pickle_protocol == pickle.HIGHEST_PROTOCOL)
cache.set("forever", 1, None)
print(cache._expire_info[":1:forever"], cache._has_expired(":1:forever"), cache._has_expired(":1:nothing"))
with cache._lock:
    print("locked")
extra = LocMemCache("oracle", {"TIMEOUT": 5})
print(extra.get("forever"), extra.default_timeout, list(extra._cache) == list(cache._cache))
fresh = LocMemCache("fresh", {})
print(fresh.get("x"), fresh.set("x", 1), fresh.get("x"), fresh._max_entries)
