# It stores decimals as floats.
# draws: A price came back as something else

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "OPTIONS": {"serializer": "__main__.ShopJson"}}}
import json
from decimal import Decimal

from django.core.cache import cache


class ShopJson:
    """How the shop's values are stored in Redis."""

    def dumps(self, value):
        return json.dumps(value, default=float)

    def loads(self, data):
        return json.loads(data)


def sell(number):
    """One piece less; returns how many are left."""
    return cache.decr(f"stock:{number}")


cache.set("stock:4", 14, timeout=None)
cache.set("offer:4", {"name": "Blue cup", "price": Decimal("12.00")}, timeout=600)
print(cache.get("offer:4"), sell(4))
