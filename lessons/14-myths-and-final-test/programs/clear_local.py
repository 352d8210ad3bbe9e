# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "prices"}, "logins": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "logins"}}
from django.core.cache import caches

caches["default"].set("price:1", "4.50")
caches["logins"].set("ada", "logged in")
caches["default"].clear()
print(caches["default"].get("price:1"))
print(caches["logins"].get("ada"))
