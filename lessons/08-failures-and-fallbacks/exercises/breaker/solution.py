# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop.models import Product

here = caches["here"]


def price():
    if "away" in here:
        return from_database()
    try:
        found = cache.get("price:4")
        if found is None:
            found = from_database()
            cache.set("price:4", found, timeout=600)
        return found
    except Exception:
        here.set("away", True, timeout=10)
        return from_database()


def from_database():
    return str(Product.objects.get(id=4).price)


print(price())
