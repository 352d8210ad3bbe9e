# BACKENDS: redis-down, memcached-down
import time
from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

for i in range(3):
    for n, c in {"get": lambda: cache.get("k", "d"), "set": lambda: cache.set("k", 1), "add": lambda: cache.add("k", 1), "touch": lambda: cache.touch("k"), "delete": lambda: cache.delete("k"), "has": lambda: "k" in cache, "incr": lambda: cache.incr("k"), "decr": lambda: cache.decr("k"), "gm": lambda: cache.get_many(["a", "b"]), "sm": lambda: cache.set_many({"a": 1, "b": 2}), "dm": lambda: cache.delete_many(["a"]), "gos": lambda: cache.get_or_set("k", 5), "iv": lambda: cache.incr_version("k"), "clear": lambda: cache.clear(), "close": lambda: cache.close(), "gm0": lambda: cache.get_many([]), "sm0": lambda: cache.set_many({}), "dm0": lambda: cache.delete_many([]), "bad": lambda: cache.set("k", (x for x in ())), "badkey": lambda: cache.get("a b")}.items():
        show(n, c)
    time.sleep(1.2)
