# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "memcached": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache", "LOCATION": "127.0.0.1:11211"}}
from django.core.cache import caches

for name, alias in {"locmem": "default", "redis": "redis", "memcached": "memcached"}.items():
    cache = caches[alias]
    cache.set("pots", 1)
    for customer in range(3):
        cache.decr("pots")
    if cache.incr("pots", 2) == 2:
        print(name)
