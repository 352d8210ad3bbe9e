# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache", "TIMEOUT": 7}}
import time

from django.core.cache import cache

for timeout in (0.5, 1.25, 2, True, "3", None, 0, -1):
    try:
        print(repr(timeout), cache.set("k", 1, timeout), cache.pttl("k") if timeout is None or cache.pttl("k") == 0 else round(cache.pttl("k") / 100))
    except Exception as e:
        print(repr(timeout), type(e).__name__, e)
cache.set("d", 1)
print(cache.ttl("d"), cache.add("e", 1), cache.ttl("e"), cache.set("f", "v", nx=True), cache.ttl("f"))
cache.set("n", 5, 100)
print(cache.incr("n"), cache.ttl("n") in (99, 100), cache.decr("n", 10), cache.incr("n", 2.0) if False else "")
cache.set("t", "text")
try:
    cache.incr("t")
except Exception as e:
    print(type(e).__name__, e)
try:
    cache.incr("missing")
except ValueError as e:
    print(e)
print(cache.incr("missing", ignore_key_check=True), cache.ttl("missing"))
print(cache.has_key("t"), "t" in cache, cache.get("nope", "default"), cache.get_many(["t", "n", "nope"]), cache.set_many({"a": 1}, timeout=0.5), cache.pttl("a") > 400)
