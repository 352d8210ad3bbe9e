# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
import time
from django.core.cache import cache


def supplier_price(number):
    time.sleep(0.5)  # one question to the supplier
    return 1 + number % 7


def catalogue():
    """The prices of 40 products, at most ten minutes old."""
    prices = {}
    for number in range(40):
        price = cache.get(f"price:{number}")
        if price is None:
            price = supplier_price(number)
            cache.set(f"price:{number}", price, timeout=600)
        prices[number] = price
    return prices


for reader in ["Ann", "Bob"]:
    started = time.monotonic()
    catalogue()
    print(reader, "waited", round(time.monotonic() - started, 1), "seconds")
