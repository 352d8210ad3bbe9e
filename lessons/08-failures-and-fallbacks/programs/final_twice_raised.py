# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6390/0"}, "memcached": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache", "LOCATION": "127.0.0.1:11290"}}
import time
from django.core.cache import caches

for name, alias in {"locmem": "default", "redis": "redis", "memcached": "memcached"}.items():
    errors = 0
    for wait in [0, 0.5, 0.6]:
        time.sleep(wait)
        try:
            caches[alias].get_or_set("rate", 1.1, timeout=60)
        except Exception:
            errors += 1
    if errors == 2:
        print(name)
