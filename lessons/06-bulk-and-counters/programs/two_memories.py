# CACHES: {"default": {"LOCATION": "prices"}, "logins": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "logins"}}
from django.core.cache import cache, caches

caches["logins"].set("session:ada", "logged in", timeout=3600)
cache.set("price:4", "12.00", timeout=600)

cache.clear()
print(cache.get("price:4"), caches["logins"].get("session:ada"))
