import pickle

import redis
from django.core.cache import cache

client = redis.Redis.from_url("redis://127.0.0.1:6379/0")
cache.set("pots", 1, timeout=60)
cache.set("open", True, timeout=60)
print(client.get(":1:pots"))
print(client.get(":1:open") == pickle.dumps(True))
