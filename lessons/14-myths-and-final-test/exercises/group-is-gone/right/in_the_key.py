# Writer and reader put the number into the key.

from django.core.cache import cache

PRICES = 1


def store(number, price):
    cache.set(f"price:{PRICES}:{number}", price, timeout=3600)


def price_of(number):
    return cache.get(f"price:{PRICES}:{number}")


store(4, "12.00")
print(price_of(4))
