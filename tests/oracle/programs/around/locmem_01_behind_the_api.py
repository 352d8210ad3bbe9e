# BACKENDS: locmem
# CACHES: {"same": {}, "other": {"LOCATION": "+other"}, "prefixed": {"KEY_PREFIX": "p", "VERSION": 2}}
import pickle
import time

from django.core.cache import cache, caches

cache.set("a", 1)
caches["prefixed"].set("a", 2)
caches["other"].set("z", 3)
print(list(cache._cache), list(caches["other"]._cache), caches["same"]._cache == cache._cache, caches["same"].get("a"), len(cache._expire_info))
print(pickle.loads(cache._cache[":1:a"]), 299 < cache._expire_info[":1:a"] - time.time() <= 300, cache._has_expired(":1:a"), cache._has_expired("nothing"))
cache.set("b", 1, None)
cache.set("c", 1, 0)
print(list(cache._cache), cache._expire_info[":1:b"], cache._expire_info[":1:c"] < time.time(), cache.get("c"), list(cache._cache))
cache.get("a")
print(list(cache._cache))
cache._expire_info[":1:a"] = time.time() - 1
print(cache.get("a"), ":1:a" in cache._cache)
print(type(cache._lock).__name__, cache._lock is caches["same"]._lock, cache._lock is caches["other"]._lock)
with cache._lock:
    print("held")
cache._cull_frequency, cache._max_entries = 2, 4
for n in range(6):
    cache.set(f"n{n}", n)
print(list(cache._cache))
caches["other"]._cache = cache._cache
caches["other"]._expire_info = cache._expire_info
print(caches["other"].get("n5"))
cache.clear()
print(len(cache._cache), len(caches["other"]._cache))
