# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "OPTIONS": {"CLIENT_CLASS": "django_redis.client.DefaultClient"}, "KEY_PREFIX": "p", "TIMEOUT": 100}}
# BACKENDS: locmem
import asyncio

from django.core.cache import cache, caches
from django_redis import get_redis_connection

cache.set("foo", "bar", timeout=25)
print(cache.ttl("foo"), cache.ttl("nope"), cache.pttl("foo") > 24000, cache.persist("foo"), cache.ttl("foo"), cache.expire("foo", 9), cache.ttl("foo"), cache.pexpire("foo", 9500), cache.set("n", 1, timeout=None), cache.ttl("n"))
print(cache.set("key", "value1", nx=True), cache.set("key", "value2", nx=True), cache.get("key"), cache.set("zz", 1, xx=True), cache.add("key", 2))
print(sorted(cache.keys("*")), sorted(cache.iter_keys("f*")), cache.delete_pattern("k*"), cache.get("key"), cache.delete_pattern("none*"))
cache.set_many({"a": 1, "b": [2], "c": "x"}, timeout=50)
print(sorted(cache.get_many(["a", "b", "zz"]).items()), cache.incr("a"), cache.incr("a", 5), cache.decr("a"), cache.has_key("b"), "c" in cache, cache.delete("c"), cache.delete_many(["b"]), cache.touch("a", 5))
con = get_redis_connection("default")
print(sorted(k.decode() for k in con.keys("*")), con.get("p:1:a"), con.ttl("p:1:a") <= 5)
with cache.lock("mylock", timeout=5) as lock:
    print(lock.owned(), cache.lock("mylock", blocking_timeout=0.1).acquire())
print(cache.lock("mylock").locked(), cache.get_or_set("made", lambda: 7), cache.ttl("made") > 90)
try:
    cache.incr("nothing")
except ValueError as e:
    print(type(e).__name__, e)
print(cache.incr("nothing", ignore_key_check=True), cache.make_key("k"), cache.incr_version("foo"), cache.get("foo", version=2), cache.clear(), cache.keys("*"))
print(asyncio.run(cache.aget("x", "none")), asyncio.run(cache.aset("x", 1)), cache.get("x"), cache.close() is None)
