# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "x", "KEY_PREFIX": "a"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "db": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
from django.core.cache import caches

for name, alias in {"locmem": "default", "redis": "redis", "dummy": "db"}.items():
    cache = caches[alias]
    cache.set("n", 1)
    if cache.get("n", 5) == 5:
        print(name)
