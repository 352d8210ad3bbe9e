# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop.models import Product

here = caches["here"]


def price():
    try:
        found = cache.get("price:4")
    except Exception:
        return from_database()
    if found is None:
        found = from_database()
        try:
            cache.set("price:4", found, timeout=600)
        except Exception:
            pass
    return found


def from_database():
    return str(Product.objects.get(id=4).price)


print(price())
