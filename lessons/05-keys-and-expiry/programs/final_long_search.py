# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "memcached": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache", "LOCATION": "127.0.0.1:11211"}}
import warnings
from django.core.cache import caches

warnings.simplefilter("ignore")
text = "+".join(["green"] * 60)
for name, alias in {"locmem": "default", "redis": "redis", "memcached": "memcached"}.items():
    try:
        caches[alias].set(f"search:{text}", [4, 5], timeout=60)
    except Exception:
        print(name)
