# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 6}}}
from django.core.cache import cache
from shop.models import Product


def price(number):
    key = f"price:{number}"
    found = cache.get(key)
    if found is None:
        found = str(Product.objects.get(id=number).price)
        cache.set(key, found, timeout=600)
    return found
