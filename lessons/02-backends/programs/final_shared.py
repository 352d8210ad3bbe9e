# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "sales"}, "shared": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from django.core.cache import caches

baskets = caches["shared"]
prices = caches["default"]
baskets.set("ada", ["cup"], timeout=None)
prices.set("cup", "12.00", timeout=60)
caches["shared"].clear()
print(baskets.get("ada"), prices.get("cup"))
