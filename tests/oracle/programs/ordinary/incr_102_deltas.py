from django.core.cache import cache

for delta in (0, 1.5, "2", None, True, -7, [1], 2**64, b"1"):
    for method in (cache.incr, cache.decr):
        cache.set("k", 10)
        try:
            print(repr(delta), method.__name__, repr(method("k", delta)), repr(cache.get("k")))
        except Exception as e:
            print(repr(delta), method.__name__, type(e).__module__, type(e).__name__, str(e)[:100])
for call in (lambda: cache.incr("none"), lambda: cache.decr("none", 5), lambda: cache.incr("k", version=2), lambda: cache.decr("k", delta=1, version=1), lambda: cache.incr("k", 1, 1, 1), lambda: cache.incr()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
