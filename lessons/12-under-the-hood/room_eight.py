# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 8}}}
from django.core.cache import cache
from shop.models import Product


def price(number):
    key = f"price:{number}"
    found = cache.get(key)
    if found is None:
        row = Product.objects.filter(price__gt=number).count()
        found = f"{row} products cost more than {number}"
        cache.set(key, found, timeout=600)
    return found
