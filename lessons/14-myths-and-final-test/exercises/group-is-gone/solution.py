from django.core.cache import cache

PRICES = 1


def store(number, price):
    cache.set(f"price:{number}", price, timeout=3600, version=PRICES)


def price_of(number):
    return cache.get(f"price:{number}", version=PRICES)


store(4, "12.00")
print(price_of(4))
