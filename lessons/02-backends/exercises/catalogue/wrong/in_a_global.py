# It keeps the prices in a module-level dict instead of the cache.
# draws: a dict of your own has no timeout

# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
import time

prices = {}


def supplier_price(number):
    time.sleep(0.5)  # one question to the supplier
    return 1 + number % 7


def catalogue():
    """The prices of 40 products, at most ten minutes old."""
    for number in range(40):
        if number not in prices:
            prices[number] = supplier_price(number)
    return prices
