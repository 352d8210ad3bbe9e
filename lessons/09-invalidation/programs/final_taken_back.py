# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "db": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache_table"}}
from django.core.cache import caches
from django.db import transaction

names = {"locmem": "default", "redis": "redis", "db": "db"}
try:
    with transaction.atomic():
        for alias in names.values():
            caches[alias].set("stock:4", 0, timeout=60)
        raise RuntimeError
except RuntimeError:
    pass
for name, alias in names.items():
    if caches[alias].get("stock:4") is None:
        print(name)
