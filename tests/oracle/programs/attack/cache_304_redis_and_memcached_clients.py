# BACKENDS: redis, memcached
import time

from django.core.cache import cache, caches
from django.core.cache.backends.base import BaseCache

for name, call in {
    "counter": lambda: [cache.set("c", 5), cache.incr("c"), cache.decr("c", 2), cache.get("c"), cache.incr("c", -10), cache.get("c")],
    "big": lambda: [cache.set("big", 2**62), cache.incr("big"), cache.get("big")],
    "over": lambda: [cache.set("o", 2**63 - 1), cache.incr("o")],
    "over64": lambda: [cache.set("o2", 2**64 - 1), cache.incr("o2")],
    "over65": lambda: [cache.set("o3", 2**65), cache.incr("o3")],
    "negative": lambda: [cache.set("n", -3), cache.incr("n")],
    "below": lambda: [cache.set("b", 1), cache.decr("b", 5), cache.get("b")],
    "str int": lambda: [cache.set("si", "5"), cache.incr("si")],
    "float": lambda: [cache.set("f", 1.5), cache.incr("f")],
    "bool": lambda: [cache.set("t", True), cache.get("t"), cache.incr("t"), cache.get("t")],
    "none": lambda: [cache.set("no", None), cache.get("no", "d"), cache.has_key("no"), cache.add("no", 1), cache.get_or_set("no", 5)],
    "bytes": lambda: [cache.set("by", b"x"), cache.get("by")],
    "bytes int": lambda: [cache.set("bi", b"5"), cache.get("bi"), cache.incr("bi")],
    "list": lambda: [cache.set("l", [1]), cache.incr("l")],
    "incr ttl": lambda: [cache.set("x", 1, 1), cache.incr("x"), time.sleep(1.2), cache.get("x")],
    "delta 0": lambda: [cache.set("z", 1), cache.incr("z", 0)],
    "delta str": lambda: [cache.incr("z", "2")],
    "delta float": lambda: [cache.incr("z", 1.0)],
    "delta none": lambda: [cache.incr("z", None)],
    "big value": lambda: [cache.set("bv", "x" * 1_100_000), len(cache.get("bv") or "")],
    "big many": lambda: [cache.set_many({"ok": 1, "bv2": "x" * 1_100_000}), cache.get("ok")],
    "key 250": lambda: [cache.set("k" * 246, 1), cache.get("k" * 246)],
    "key 251": lambda: [cache.set("k" * 248, 1)],
    "many none": lambda: [cache.set_many({"m": None}), cache.get_many(["m"])],
    "delete many": lambda: [cache.delete_many(["m", "zz"]), cache.get_many(["m"])],
    "empty many": lambda: [cache.get_many([]), cache.set_many({}), cache.delete_many([])],
    "touch": lambda: [cache.set("to", 1, 100), cache.touch("to"), cache.touch("to", None), cache.touch("to", -1), cache.get("to")],
    "touch gone": lambda: [cache.touch("gone"), cache.touch("gone", 0)],
    "add": lambda: [cache.add("ad", 1, 0), cache.get("ad"), cache.add("ad", 2, -1), cache.get("ad"), cache.add("ad", 3), cache.add("ad", 4)],
    "clear": lambda: [cache.clear(), cache.get("ad"), cache.get_many(["c", "l"])],
    "types": lambda: [type(cache).__name__, isinstance(cache._connections if hasattr(cache, "_connections") else cache, object), type(caches["default"]).__mro__[1].__name__],
}.items():
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:140])
