# Prices are written with a mark in front, and every dict is wrapped once.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "OPTIONS": {"serializer": "__main__.ShopJson"}}}
import json
from decimal import Decimal

from django.core.cache import cache


class ShopJson:
    """How the shop's values are stored in Redis."""

    def dumps(self, value):
        return json.dumps(self.down(value))

    def loads(self, data):
        return self.up(json.loads(data))

    def down(self, value):
        match value:
            case bool() | int() | float() | str() | None:
                return value
            case Decimal():
                return {"d": str(value)}
            case list():
                return [self.down(part) for part in value]
            case dict():
                if any(not isinstance(key, str) for key in value):
                    raise TypeError("keys are texts")
                return {"o": {key: self.down(part) for key, part in value.items()}}
        raise TypeError(f"cannot store a {type(value).__name__}")

    def up(self, found):
        if isinstance(found, list):
            return [self.up(part) for part in found]
        if isinstance(found, dict):
            if "d" in found:
                return Decimal(found["d"])
            return {key: self.up(part) for key, part in found["o"].items()}
        return found


def sell(number):
    """One piece less; returns how many are left."""
    return cache.decr(f"stock:{number}")


cache.set("stock:4", 14, timeout=None)
cache.set("offer:4", {"name": "Blue cup", "price": Decimal("12.00")}, timeout=600)
print(cache.get("offer:4"), sell(4))
