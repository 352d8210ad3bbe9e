# It pickles what JSON cannot store, and so unpickles whatever it finds.
# draws: What was stored in Redis was carried out

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "OPTIONS": {"serializer": "__main__.ShopJson"}}}
import json
import pickle
from decimal import Decimal

from django.core.cache import cache


class ShopJson:
    """How the shop's values are stored in Redis."""

    def dumps(self, value):
        data = json.dumps(value, default=str)
        return data if json.loads(data) == value else pickle.dumps(value)

    def loads(self, data):
        try:
            return json.loads(data)
        except ValueError:
            return pickle.loads(data)


def sell(number):
    """One piece less; returns how many are left."""
    return cache.decr(f"stock:{number}")


cache.set("stock:4", 14, timeout=None)
cache.set("offer:4", {"name": "Blue cup", "price": Decimal("12.00")}, timeout=600)
print(cache.get("offer:4"), sell(4))
