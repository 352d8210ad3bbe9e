# BACKENDS: redis
from django.core.cache import cache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient, RedisSerializer

cache.set("n", 5)
cache.set("b", True)
cache.set("t", "text", None)
client = cache._cache.get_client(None, write=True)
print(client.get(":1:n"), client.get(cache.make_key("b"))[:2], client.ttl(":1:n"), client.ttl(":1:t"), client.exists(":1:t", ":1:zz"))
print(sorted(client.keys("*")), client.set("raw", "7"), client.incr("raw"), client.expire("raw", 5), client.pttl("raw") > 4000, client.delete("raw", "none"))
serializer = RedisSerializer()
print(serializer.dumps(5), serializer.loads(b"5"), serializer.loads(serializer.dumps([1])), serializer.dumps(True)[:1], serializer.dumps(5.5)[:1])
client.set(":1:foreign", "not a pickle")
for key in ("foreign",):
    try:
        print(cache.get(key))
    except Exception as e:
        print(type(e).__name__, e)
client.set(":1:digits", "12")
print(cache.get("digits"), cache.incr("digits"), client.dbsize(), client.ping())
print(type(cache._cache).__name__, type(cache._class).__name__, cache._servers, cache._options, isinstance(cache, RedisCache))
client.flushdb()
print(cache.get("n"), client.dbsize())
