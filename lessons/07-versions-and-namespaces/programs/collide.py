# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "one", "KEY_PREFIX": "shop"}, "outlet": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "one", "KEY_PREFIX": "shop:1", "VERSION": 2}}
from django.core.cache import caches

shop, outlet = caches["default"], caches["outlet"]
shop.set("2:price", "12.00")
outlet.set("price", "3.00")
print(shop.get("2:price"))
print(shop.make_key("2:price"), outlet.make_key("price"))
