# BACKENDS: redis-down, memcached-down
from django.core.cache import cache

for name, call in (("get", lambda: cache.get("k", "d")), ("set", lambda: cache.set("k", 1)), ("add", lambda: cache.add("k", 1)), ("incr", lambda: cache.incr("k")), ("get_many", lambda: cache.get_many(["a", "b"])), ("set_many", lambda: cache.set_many({"a": 1})), ("delete_many", lambda: cache.delete_many(["a"])), ("touch", lambda: cache.touch("k")), ("has_key", lambda: "k" in cache), ("get_or_set", lambda: cache.get_or_set("k", 5)), ("delete", lambda: cache.delete("k")), ("incr_version", lambda: cache.incr_version("k")), ("clear", lambda: cache.clear()), ("close", lambda: cache.close())):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__module__, type(e).__name__, str(e)[:60])
