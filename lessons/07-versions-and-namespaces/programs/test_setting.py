# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shop", "VERSION": 2}}
from django.core.cache import cache

cache.set("price:4", "12.00")
print(cache.get("price:4", version=1), cache.get("price:4", version=2))
