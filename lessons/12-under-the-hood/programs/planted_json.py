# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "OPTIONS": {"serializer": "__main__.AsJson"}}}
import json
import pickle

import redis
from django.core.cache import cache


class AsJson:
    dumps, loads = staticmethod(json.dumps), staticmethod(json.loads)


class Parcel:
    def __reduce__(self):
        return print, ("I ran in your web process",)


server = redis.Redis.from_url("redis://127.0.0.1:6379/0")
server.set(":1:offer", pickle.dumps(Parcel()))
cache.get("offer", "no offer")
