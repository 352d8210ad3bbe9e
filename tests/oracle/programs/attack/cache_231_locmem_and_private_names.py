# BACKENDS: locmem
# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 4, "CULL_FREQUENCY": 2}}, "same": {}, "other": {"LOCATION": "else"}}
import time

from django.core.cache import cache, caches

for n in range(6):
    cache.set(f"k{n}", n)
    print(sorted(k.split(":")[-1] for k in cache._cache))
cache.get("k4")
cache.set("new", 1)
print(list(cache._cache)[:5], caches["same"].get("k5"), caches["other"].get("k5"), cache._max_entries, caches["other"]._max_entries)
cache.clear()
cache.set("a", 1, 0.2)
cache.set("b", 2)
time.sleep(0.3)
print(len(cache._cache), cache.get("a"), len(cache._cache), cache.has_key("b"), cache.touch("a"), cache.touch("b", 0), cache.get("b"))
print(cache.get_backend_timeout(5) > time.time(), cache.get_backend_timeout(None), cache.validate_key("a b") if False else None)
for k in ("a", "b", "c"):
    cache.add(k, k)
print(cache.incr("n") if cache.add("n", 1) else None, cache.decr("n", 5), cache.get_many("abc"), cache.delete_many("ab"), cache.get_many("abcn"))
print(type(caches["default"]).__name__, caches["default"] is caches["default"], type(cache).__name__, cache == caches["default"], "n" in cache, "zz" in cache)
try:
    len(cache)
except TypeError as e:
    print(e)
