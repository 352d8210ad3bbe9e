# CACHES: {"default": {"OPTIONS": {"ignore_exc": true}}}
# BACKENDS: memcached-down, memcached
import time
from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

for i in range(6):
    show("get", lambda: cache.get("k", "d")); show("set", lambda: cache.set("k", 1)); show("incr", lambda: cache.incr("k")); show("gm", lambda: cache.get_many(["a", "k"])); show("sm", lambda: sorted(cache.set_many({"a": 1, "b": 2}))); show("add", lambda: cache.add("k", 2)); show("big", lambda: cache.set("big", "x" * 2000000)); show("bigm", lambda: cache.set_many({"big": "x" * 2000000, "q": 1})); show("c", lambda: cache.clear()); show("unp", lambda: cache.set("k", (x for x in ()))); show("text", lambda: (cache.set("t", "x"), cache.incr("t")))
    time.sleep(0.6)
