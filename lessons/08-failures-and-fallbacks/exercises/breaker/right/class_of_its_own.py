# A class keeps the time of the last failure, and guards get and set.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
import time
from django.core.cache import cache
from shop.models import Product


class Breaker:
    failed_at = None

    def open(self):
        return self.failed_at is not None and time.time() - self.failed_at < 10

    def call(self, function, *args):
        if self.open():
            return None
        try:
            return function(*args)
        except Exception:
            self.failed_at = time.time()
            return None


breaker = Breaker()


def price():
    found = breaker.call(cache.get, "price:4")
    if found is None:
        found = from_database()
        breaker.call(cache.set, "price:4", found, 600)
    return found


def from_database():
    return str(Product.objects.get(id=4).price)


print(price())
