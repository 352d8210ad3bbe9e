# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 100}, "never": {"TIMEOUT": null, "LOCATION": "+n"}, "zero": {"TIMEOUT": 0, "LOCATION": "+z"}, "text": {"TIMEOUT": "60", "LOCATION": "+t"}, "bad": {"TIMEOUT": "soon", "LOCATION": "+b"}, "neg": {"TIMEOUT": -5, "LOCATION": "+g"}}
from decimal import Decimal
from fractions import Fraction

from django.core.cache import cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT

for alias in ("default", "never", "zero", "text", "bad", "neg"):
    c = caches[alias]
    print(alias, c.default_timeout, c.set("k", 1), c.get("k"), c.add("k", 2), c.touch("k"), c.get("k"), c.get_backend_timeout(3) is not None)
for timeout in (True, False, 1.9, 59.999, -0.1, Decimal("5"), Fraction(5, 1), "5", "x", b"5", [5], (), {}, 10**6, 2592000, 2592001, 10**9, 2**31, -10**9, float("inf"), float("nan"), DEFAULT_TIMEOUT, object, 1e300):
    for name, call in (("set", lambda: cache.set("t", "v", timeout)), ("add", lambda: cache.add("new", "v", timeout)), ("touch", lambda: cache.touch("there", timeout)), ("set_many", lambda: cache.set_many({"sm": 1}, timeout)), ("get_or_set", lambda: cache.get_or_set("gs", 1, timeout))):
        cache.clear()
        cache.set("there", 1)
        try:
            result = call()
        except Exception as e:
            result = f"{type(e).__name__} {str(e)[:90]}"
        try:
            print(repr(timeout)[:24] if timeout is not DEFAULT_TIMEOUT else "DEFAULT", name, result, cache.get_many(["t", "new", "there", "sm", "gs"]))
        except Exception as e:
            print(repr(timeout)[:24], name, result, type(e).__name__, str(e)[:90])
