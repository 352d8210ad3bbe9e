# BACKENDS: redis
# CACHES: {"default": {"OPTIONS": {"db": 3}}, "other": {"KEY_PREFIX": "o", "OPTIONS": {"db": 4}}}
from django.core.cache import cache, caches

cache.set("k", 1, 50)
caches["other"].set("k", 2)
client = cache._cache.get_client(None, write=True)
print(sorted(client.keys("*")), client.get(":1:k"), client.ttl(":1:k"), client.dbsize(), client.type(":1:k"), client.setnx("n", 1), client.setnx("n", 2), client.setex("e", 5, "v"), client.ttl("e"))
print(sorted(caches["other"]._cache.get_client(None).keys("*")), caches["other"].get("k"), cache.get("k"))
cache.clear()
print(client.keys("*"), caches["other"].get("k"))
print(client.mget("a", "b"), client.incr("x"), client.incrby("x", 5), client.decr("x"), client.strlen("x"), client.exists("x", "y"), client.unlink("x", "y"), client.persist("x"), client.expire("x", 5))
