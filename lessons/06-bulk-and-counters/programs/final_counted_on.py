# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "filebased": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": "/tmp/final"}}
import time
from django.core.cache import caches

names = {"locmem": "default", "redis": "redis", "filebased": "filebased"}
for alias in names.values():
    caches[alias].set("visits", 1, timeout=20)
time.sleep(15)
for alias in names.values():
    caches[alias].incr("visits")
time.sleep(15)
for name, alias in names.items():
    if caches[alias].get("visits"):
        print(name)
