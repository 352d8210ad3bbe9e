# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}, "logins": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "logins"}}
from django.core.cache import cache, caches

logins = caches["logins"]
logins.set("session:ada", "logged in", timeout=None)
cache.set("price:4", "12.00")
cache.set("price:4", "13.00", version=2)

cache.clear()
print("shop:", cache.get("price:4"), cache.get("price:4", version=2))
print("logins:", logins.get("session:ada"))
