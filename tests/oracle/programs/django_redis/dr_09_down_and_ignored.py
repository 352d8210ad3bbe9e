# BACKENDS: redis-down
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache", "OPTIONS": {"IGNORE_EXCEPTIONS": true}}}
from django.core.cache import cache

for name, call in {
    "get": lambda: cache.get("k", "default"), "set": lambda: cache.set("k", 1), "add": lambda: cache.add("k", 1), "delete": lambda: cache.delete("k"),
    "get_many": lambda: cache.get_many(["k"]), "set_many": lambda: cache.set_many({"k": 1}), "delete_many": lambda: cache.delete_many(["k"]),
    "incr": lambda: cache.incr("k"), "has_key": lambda: cache.has_key("k"), "keys": lambda: cache.keys("*"), "clear": lambda: cache.clear(),
    "get_or_set": lambda: cache.get_or_set("k", 7), "delete_pattern": lambda: cache.delete_pattern("*"), "ttl": lambda: cache.ttl("k"),
    "expire": lambda: cache.expire("k", 5), "touch": lambda: cache.touch("k"), "lock": lambda: cache.lock("k", blocking_timeout=1).acquire(),
    "iter_keys": lambda: list(cache.iter_keys("*")), "in": lambda: "k" in cache,
}.items():
    try:
        print(name, repr(call()))
    except Exception as e:
        print(name, type(e).__module__, type(e).__name__)
