# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "memcached": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache", "LOCATION": "127.0.0.1:11211"}}
from django.core.cache import caches

names = {"locmem": "default", "redis": "redis", "memcached": "memcached"}
for name, alias in names.items():
    cache = caches[alias]
    cache.set("pots", 2)
    cache.decr("pots", 5)
    if cache.get("pots") == 0:
        print(name)
