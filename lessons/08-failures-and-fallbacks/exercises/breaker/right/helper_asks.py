# A helper looks for the note before each call to Redis.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop.models import Product

here = caches["here"]
AWAY = "redis-is-away"


def ask(call, *args, **kw):
    if here.has_key(AWAY):
        return None
    try:
        return call(*args, **kw)
    except Exception:
        here.add(AWAY, 1, timeout=10)
        return None


def price():
    found = ask(cache.get, "price:4")
    if found is None:
        found = from_database()
        ask(cache.set, "price:4", found, timeout=600)
    return found


def from_database():
    return str(Product.objects.get(id=4).price)


print(price())
