# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
from django.core.cache import cache

cache.set("m", "v", 100)
print(cache.incr_version("m"), cache.get("m"), cache.get("m", version=2), cache.ttl("m", version=2))
print(cache.incr_version("m", 3, version=2), cache.get("m", version=5))
print(cache.decr_version("m", version=5), cache.get("m", version=4))
cache.set("for ever", 1, None)
print(cache.incr_version("for ever"), cache.ttl("for ever", version=2))
try:
    cache.incr_version("nobody")
except ValueError as e:
    print(e)
print(cache.make_key("x", 7), cache.get_or_set("g", lambda: 5, 10), cache.get_or_set("g", 6), cache.ttl("g"))
cache.set("k", 1, version=3)
print(cache.keys("*", version=3), cache.delete("k"), cache.delete("k", version=3), cache.has_key("k", version=3))
