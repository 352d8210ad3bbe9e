# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "memcached": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache", "LOCATION": "127.0.0.1:11211"}}
import time
from django.core.cache import caches

names = {"locmem": "default", "redis": "redis", "memcached": "memcached"}
for alias in names.values():
    caches[alias].set("offer", "tea", timeout=0.5)
time.sleep(0.2)
for name, alias in names.items():
    if caches[alias].get("offer"):
        print(name)
