# A decorator caches each answer of the supplier under a key of its own.
# draws: There is room for 30 entries, and you stored 40.

# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
import time
from functools import wraps

from django.core.cache import cache


def cached(function):
    @wraps(function)
    def wrapper(number):
        return cache.get_or_set(f"price:{number}", lambda: function(number), 600)

    return wrapper


@cached
def supplier_price(number):
    time.sleep(0.5)  # one question to the supplier
    return 1 + number % 7


def catalogue():
    """The prices of 40 products, at most ten minutes old."""
    return {number: supplier_price(number) for number in range(40)}
