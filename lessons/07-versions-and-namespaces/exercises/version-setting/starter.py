# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shop"}, "old": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shop"}}
from django.core.cache import cache, caches


def set_price(product_id, cents):
    cache.set(f"price:{product_id}", cents, timeout=600)


def price_of(product_id):
    return cache.get(f"price:{product_id}")


caches["old"].set("price:4", "12.00")
print("before:", price_of(4))
set_price(4, 900)
print("new:", price_of(4), "old:", caches["old"].get("price:4"))
