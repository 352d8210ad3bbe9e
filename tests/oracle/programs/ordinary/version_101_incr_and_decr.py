from django.core.cache import cache

cache.set("k", "v", 60)
for call in (lambda: cache.incr_version("k"), lambda: cache.get("k"), lambda: cache.get("k", version=2), lambda: cache.incr_version("k", version=2), lambda: cache.incr_version("k", delta=5, version=3), lambda: cache.decr_version("k", delta=3, version=8), lambda: cache.decr_version("k"), lambda: cache.decr_version("k", version=5), lambda: cache.incr_version("k", -2, 4), lambda: cache.has_key("k", version=2), lambda: cache.incr_version("none"), lambda: cache.incr_version("k", 0, 2), lambda: cache.has_key("k", version=2), lambda: cache.incr_version("k", "1"), lambda: cache.set("n", None), lambda: cache.incr_version("n"), lambda: cache.get("n", "gone", version=2), lambda: cache.incr_version("k", 1.5, 2), lambda: cache.delete("k", version=99)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
