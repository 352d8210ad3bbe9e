# BACKENDS: dummy
import warnings

from django.core.cache import cache

warnings.simplefilter("error")
for name, call in (("set", lambda: cache.set("k", 1)), ("get", lambda: cache.get("k", "d")), ("add", lambda: cache.add("k", 1)), ("touch", lambda: cache.touch("k")), ("delete", lambda: cache.delete("k")), ("has_key", lambda: cache.has_key("k")), ("in", lambda: "k" in cache), ("incr", lambda: cache.incr("k")), ("decr", lambda: cache.decr("k")), ("incr_version", lambda: cache.incr_version("k")), ("get_many", lambda: cache.get_many(["k"])), ("set_many", lambda: cache.set_many({"k": 1})), ("delete_many", lambda: cache.delete_many(["k"])), ("get_or_set", lambda: cache.get_or_set("k", lambda: 5)), ("clear", lambda: cache.clear()), ("close", lambda: cache.close()), ("bad key", lambda: cache.get("a b")), ("unpicklable", lambda: cache.set("k", lambda: 1)), ("bad timeout", lambda: cache.set("k", 1, "soon"))):
    try:
        print(name, call())
    except BaseException as e:
        print(name, type(e).__name__, e)
