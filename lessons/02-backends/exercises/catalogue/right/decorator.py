# A decorator caches the whole catalogue, and the supplier is asked by map().

# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
import time
from functools import wraps

from django.core.cache import cache


def cached(key, timeout):
    def decorate(function):
        @wraps(function)
        def wrapper():
            value = cache.get(key)
            if value is None:
                value = function()
                cache.set(key, value, timeout)
            return value

        return wrapper

    return decorate


def supplier_price(number):
    time.sleep(0.5)  # one question to the supplier
    return 1 + number % 7


@cached("catalogue", 600)
def catalogue():
    """The prices of 40 products, at most ten minutes old."""
    return dict(zip(range(40), map(supplier_price, range(40))))
