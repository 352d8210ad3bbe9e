import redis
from django.core.cache import cache

server = redis.Redis.from_url("redis://127.0.0.1:6379/0")
cache.set("sale", "tea", timeout=60)
print(server.get("sale"))
print(server.get(":1:sale"))
