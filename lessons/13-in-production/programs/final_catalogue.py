# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "memcached": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache", "LOCATION": "127.0.0.1:11211"}}
from django.core.cache import caches

catalogue = "é" * 700_000
for name, alias in {"locmem": "default", "redis": "redis", "memcached": "memcached"}.items():
    try:
        caches[alias].set("catalogue", catalogue, timeout=600)
    except Exception:
        pass
    if caches[alias].get("catalogue") is None:
        print(name)
