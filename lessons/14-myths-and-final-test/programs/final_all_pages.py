# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "filebased": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": "/tmp/final"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from django.core.cache import caches

pages = [f"page:{number}" for number in range(320)]
for name, alias in {"locmem": "default", "filebased": "filebased", "redis": "redis"}.items():
    cache = caches[alias]
    cache.set_many(dict.fromkeys(pages, "text"), timeout=600)
    if len(cache.get_many(pages)) == 320:
        print(name)
