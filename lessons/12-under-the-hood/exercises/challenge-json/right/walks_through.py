# It goes through the value part by part, and allows what JSON has a word for.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "OPTIONS": {"serializer": "__main__.ShopJson"}}}
import json
from decimal import Decimal

from django.core.cache import cache


class ShopJson:
    """How the shop's values are stored in Redis."""

    def dumps(self, value):
        return json.dumps(self.plain(value))

    def loads(self, data):
        return json.loads(data, object_hook=self.built)

    def plain(self, value):
        if value is None or type(value) in (str, int, float, bool):
            return value
        if type(value) is Decimal:
            return {"__price__": str(value)}
        if type(value) is list:
            return [self.plain(part) for part in value]
        if type(value) is dict and "__price__" not in value and all(type(key) is str for key in value):
            return {key: self.plain(part) for key, part in value.items()}
        raise TypeError(f"{type(value).__name__} is not for this cache")

    def built(self, found):
        return Decimal(found["__price__"]) if "__price__" in found else found


def sell(number):
    """One piece less; returns how many are left."""
    return cache.decr(f"stock:{number}")


cache.set("stock:4", 14, timeout=None)
cache.set("offer:4", {"name": "Blue cup", "price": Decimal("12.00")}, timeout=600)
print(cache.get("offer:4"), sell(4))
