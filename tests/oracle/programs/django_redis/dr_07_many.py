# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
import time

from django.core.cache import cache
from django_redis import get_redis_connection

print(cache.set_many({"a": 1, "b": [1], "c": "x"}, 0.3), cache.get_many(["a", "b", "c", "d"]), cache.get_many([]))
time.sleep(0.4)
print(cache.get_many(["a", "b"]), cache.set_many({}, 5))
cache.set_many({"a": 1, "b": 2})
print(cache.ttl("a"), cache.set_many({"a": 5}, None), cache.ttl("a"))
con = get_redis_connection("default")
print(con.get(":1:a"), con.set("raw", "v", px=5000), con.get("raw"), con.ttl("raw"), con.exists("raw", "raw"), con.delete("raw"), con.pttl("raw"))
print(con.set("raw", 1, ex=10), con.set("raw", 2, nx=True), con.set("raw", 3, xx=True), con.get("raw"), con.incr("raw"), con.ttl("raw"))
print(sorted(con.keys("*")), sorted(con.scan_iter(":1:*")), cache.client.get_client() is con)
cache.set("bool", True)
cache.set("obj", {"a": (1, 2)})
print(cache.get("bool"), cache.get("obj"), con.get(":1:a"))
