import pickle

import redis
from django.core.cache import cache


class Parcel:
    def __reduce__(self):
        return print, ("I ran in your web process",)


server = redis.Redis.from_url("redis://127.0.0.1:6379/0")
server.set(":1:offer", pickle.dumps(Parcel()))  # some program that reaches Redis

cache.get("offer", "no offer")  # yours
