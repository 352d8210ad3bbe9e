# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shop", "VERSION": 1}, "after_deploy": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shop", "VERSION": 2}}
from django.core.cache import caches

before, after = caches["default"], caches["after_deploy"]

before.set("price:4", "12.00")
before.set("price:5", "34.00")
print(after.get_many(["price:4", "price:5"]))
after.set("price:4", {"amount": "12.00", "currency": "EUR"})
print(before.get("price:4"))
