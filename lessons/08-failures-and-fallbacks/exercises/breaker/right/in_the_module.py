# The moment when Redis may be asked again is a global of the module.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
import time
from django.core.cache import cache
from shop.models import Product

closed_until = 0


def price():
    global closed_until
    if time.monotonic() >= closed_until:
        try:
            return cache.get_or_set("price:4", from_database, timeout=600)
        except Exception:
            closed_until = time.monotonic() + 10
    return from_database()


def from_database():
    return str(Product.objects.get(id=4).price)


print(price())
