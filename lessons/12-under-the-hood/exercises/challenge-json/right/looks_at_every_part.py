# It looks at every part of the value before it writes anything.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "OPTIONS": {"serializer": "__main__.ShopJson"}}}
import json
from decimal import Decimal

from django.core.cache import cache


def encode(value):
    if value is None or type(value) in (bool, int, str):
        return value
    if type(value) is float:
        if value != value or value in (float("inf"), float("-inf")):
            return value
        return value
    if type(value) is Decimal:
        return {"__decimal__": str(value)}
    if type(value) is list:
        return [encode(item) for item in value]
    if type(value) is dict:
        if not all(type(key) is str for key in value) or "__decimal__" in value:
            raise TypeError("keys have to be text")
        return {key: encode(item) for key, item in value.items()}
    raise TypeError(f"no JSON for {type(value).__name__}")


def decode(found):
    return Decimal(found["__decimal__"]) if "__decimal__" in found else found


class ShopJson:
    def dumps(self, value):
        return json.dumps(encode(value))

    def loads(self, data):
        return json.loads(data, object_hook=decode)


def sell(number):
    """One piece less; returns how many are left."""
    return cache.decr(f"stock:{number}")


cache.set("stock:4", 14, timeout=None)
cache.set("offer:4", {"name": "Blue cup", "price": Decimal("12.00")}, timeout=600)
print(cache.get("offer:4"), sell(4))
