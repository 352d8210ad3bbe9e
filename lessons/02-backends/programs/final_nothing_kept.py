# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "dummy": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from django.core.cache import caches

names = {"locmem": "default", "dummy": "dummy", "redis": "redis"}
for name, alias in names.items():
    cache = caches[alias]
    if cache.add("lock", 1, timeout=10) and cache.add("lock", 1, timeout=10):
        print(name)
