# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop.models import Product

here = caches["here"]


def price():
    found = None
    if "away" not in here:
        try:
            found = cache.get("price:4")
        except Exception:
            here.set("away", True, timeout=10)
    return found or str(Product.objects.get(id=4).price)
