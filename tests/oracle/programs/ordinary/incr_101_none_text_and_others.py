from django.core.cache import cache

for value in (None, "5", "x", "", b"5", 5.5, True, [1], {"a": 1}, -1, 0, 10**30, 2**63 - 1, -(2**63), "5 ", 1 + 2j):
    for delta in (1, -1):
        cache.set("k", value)
        try:
            print(repr(value), delta, repr(cache.incr("k", delta)), repr(cache.get("k")))
        except Exception as e:
            print(repr(value), delta, type(e).__module__, type(e).__name__, str(e)[:100])
