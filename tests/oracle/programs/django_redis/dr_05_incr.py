# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
from django.core.cache import cache

try:
    cache.incr("nobody")
except ValueError as e:
    print(e)
print(cache.incr("n", ignore_key_check=True), cache.ttl("n"), cache.incr("n"), cache.incr("n", 10), cache.decr("n"), cache.decr("n", 20))
cache.set("t", 5, 50)
print(cache.incr("t"), cache.ttl("t"), cache.incr("t", 2, ignore_key_check=True), cache.ttl("t"))
cache.set("f", 1.5, 40)
print(cache.incr("f", 2), cache.ttl("f"), cache.get("f"))
cache.set("big", 2**63 - 1)
print(cache.incr("big"), cache.get("big"), cache.incr("big", 5))
cache.set("s", "text")
try:
    cache.incr("s")
except Exception as e:
    print(type(e).__name__, e)
cache.set("b", True)
print(cache.incr("b"), cache.get("b"))
try:
    cache.decr("nobody")
except ValueError as e:
    print(e)
