# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache", "KEY_PREFIX": "shop"}}
from django.core.cache import cache
from django_redis import get_redis_connection

cache.set_many({f"user:{n}": n for n in range(5)}, 60)
cache.set("order:1", "o", version=2)
print(sorted(cache.keys("user:*")), cache.keys("order:*"), cache.keys("order:*", version=2), sorted(cache.iter_keys("user:[0-2]")))
print(cache.delete_pattern("user:[34]"), sorted(cache.keys("*")), cache.delete_pattern("nothing*"))
con = get_redis_connection("default")
print(sorted(con.keys("*")), con.ttl("shop:1:user:0") in (59, 60), cache.make_key("a"), cache.client.reverse_key("shop:1:user:0") if hasattr(cache.client, "reverse_key") else None)
print(cache.incr_version("user:0"), cache.get("user:0"), cache.get("user:0", version=2), cache.decr_version("user:0", version=2), cache.get("user:0"))
print(cache.delete_many(["user:0", "nope"]), cache.clear(), con.keys("*"))
print(cache.get_or_set("x", lambda: 4, 10), cache.touch("x", 100), 98 < cache.ttl("x") <= 100, cache.touch("nope", 5), cache.persist("x"), cache.ttl("x"), cache.expire("x", 5), cache.pexpire("x", 1500), cache.ttl("x") in (1, 2))
print(con.ping(), con.get("shop:1:x"), con.exists("shop:1:x", "nope"), con.type("shop:1:x") if False else "")
