import redis
from django.core.cache import cache

cache.set("orders", 5)
server = redis.Redis(host="127.0.0.1", port=6379, db=0)
print(server.get(":1:orders"))
