import pickle

import redis
from django.core.cache import cache

server = redis.Redis.from_url("redis://127.0.0.1:6379/0")
cache.set("stock:4", 5, timeout=60)
print(pickle.loads(server.get(":1:stock:4")))
