# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
import enum

from django.core.cache import cache, caches


class Size(enum.IntEnum):
    SMALL = 1


raw = cache.client.get_client()
for value in (5, True, "5", 5.0, None, b"x", Size.SMALL, "", []):
    cache.set("v", value)
    stored = raw.get(":1:v")
    print(repr(value), len(stored), stored[:2], repr(cache.get("v")))
print(type(cache).__name__, type(caches["default"]).__name__, type(cache.client).__name__, cache.client.make_key("x"), type(cache.client.make_key("x")).__name__)
print(cache.client.make_pattern("a*"), cache.client.reverse_key(":1:a:b"))
