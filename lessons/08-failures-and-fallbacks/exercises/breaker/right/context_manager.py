# A context manager leaves the note, around each of the two calls.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from contextlib import contextmanager
from django.core.cache import cache, caches
from shop.models import Product

here = caches["here"]


@contextmanager
def breaker():
    try:
        yield
    except Exception:
        here.set("open", 1, timeout=10)


def price():
    found = None
    if not here.get("open"):
        with breaker():
            found = cache.get("price:4")
    if found is None:
        found = from_database()
        if not here.get("open"):
            with breaker():
                cache.add("price:4", found, timeout=600)
    return found


def from_database():
    return str(Product.objects.only("price").get(pk=4).price)


print(price())
