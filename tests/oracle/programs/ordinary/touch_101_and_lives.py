import time

from django.core.cache import cache

time.sleep(1 - time.time() % 1 + 0.02)
cache.set("a", 1, 2)
cache.set("b", 1, None)
cache.set("c", 1, 2)
cache.set("d", 1, 60)
print(cache.touch("a", 10), cache.touch("b", 2), cache.touch("c", None), cache.touch("d", -1), cache.touch("e"), cache.touch("a", version=2))
time.sleep(3)
print(cache.get_many(["a", "b", "c", "d"]), cache.touch("a"), cache.touch("c", timeout=None), cache.touch("c", 0), cache.get("c"))
for timeout in ("5", 1.5, [], True):
    try:
        print(repr(timeout), cache.touch("a", timeout), cache.get("a"))
    except Exception as e:
        print(repr(timeout), type(e).__name__, str(e)[:80])
    cache.set("a", 1, 60)
