# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
import time

from django.core.cache import cache

print(cache.set("a", 1), cache.set("a", 2, nx=True), cache.set("b", 2, xx=True), cache.set("a", 3, xx=True), cache.get("a"))
print(cache.set("short", "x", 0.2), cache.get("short"))
time.sleep(0.3)
print(cache.get("short"), cache.get("short", "gone"), cache.has_key("short"), "short" in cache)
print(cache.set("never", 1, None), cache.ttl("never"), cache.pttl("never"), cache.ttl("nobody"), cache.pttl("nobody"))
print(cache.set("now", 1, 0), cache.get("now"), cache.set("a", 1, -5), cache.get("a"), cache.set("a", 5, 0, nx=True), cache.get("a"))
cache.set("k", 1)
print(cache.ttl("k"), 299_000 < cache.pttl("k") <= 300_000)
print(cache.add("k", 2), cache.add("new", 2, 10), cache.ttl("new"), cache.get("new"))
try:
    cache.set("k", lambda: 1)
except Exception as e:
    print(type(e).__name__)
try:
    print(cache.set("k", 1, nx=True, xx=True))
except Exception as e:
    print(type(e).__name__, e)
