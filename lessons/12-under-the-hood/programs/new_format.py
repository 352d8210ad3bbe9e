# CACHES: {"before": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "OPTIONS": {"serializer": "__main__.AsJson"}}}
import json

from django.core.cache import cache, caches


class AsJson:
    def dumps(self, value):
        return json.dumps(value)

    def loads(self, data):
        return json.loads(data)


caches["before"].set("stock:4", 5)  # stored by yesterday's release
caches["before"].set("price:4", "12.00")
print(cache.get("stock:4"))
print(cache.get("price:4"))
