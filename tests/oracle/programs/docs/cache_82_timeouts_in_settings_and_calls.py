# CACHES: {"default": {"TIMEOUT": 3}, "forever": {"LOCATION": "+f", "TIMEOUT": null}, "never": {"LOCATION": "+n", "TIMEOUT": 0}}
# BACKENDS: locmem, filebased, db, dummy, redis, memcached
import time

from django.core.cache import cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT

time.sleep(1.02 - time.time() % 1)
cache.set("short", 1)
cache.set("own", 1, 60)
cache.set("none", 1, None)
cache.set("default", 1, DEFAULT_TIMEOUT)
caches["forever"].set("k", 1)
caches["never"].set("k", 1)
print(caches["never"].get("k"), caches["forever"].get("k"), caches["never"].add("k", 1), caches["never"].get_or_set("k", 7), caches["never"].get("k"))
time.sleep(4.2)
print([cache.get(k) for k in ("short", "own", "none", "default")], caches["forever"].get("k"))
cache.set("t", 1, 60)
print(cache.touch("t"), cache.touch("none", 2), cache.touch("own", None))
time.sleep(4.2)
print([cache.get(k) for k in ("t", "none", "own")])
cache.set("gone", 1, 60)
cache.set("gone", 2, 0)
print(cache.get("gone"), cache.set_many({"m": 1, "n": 2}, -1), cache.get_many(["m", "n"]), cache.has_key("m"))
