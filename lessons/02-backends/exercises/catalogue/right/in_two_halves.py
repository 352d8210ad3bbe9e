# It stores two halves of twenty prices.

# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
import time
from django.core.cache import cache


def supplier_price(number):
    time.sleep(0.5)  # one question to the supplier
    return 1 + number % 7


def half(start):
    key = f"half:{start}"
    prices = cache.get(key)
    if prices is None:
        prices = {}
        for number in range(start, start + 20):
            prices[number] = supplier_price(number)
        cache.set(key, prices, 600)
    return prices


def catalogue():
    """The prices of 40 products, at most ten minutes old."""
    return {**half(0), **half(20)}
