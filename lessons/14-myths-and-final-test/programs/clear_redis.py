# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}, "logins": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "logins"}}
from django.core.cache import caches

caches["default"].set("price:1", "4.50")
caches["logins"].set("ada", "logged in")
caches["default"].clear()
print(caches["default"].get("price:1"))
print(caches["logins"].get("ada"))
