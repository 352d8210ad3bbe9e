# price_of() keeps prices in a dict of its own.
# draws: it is kept somewhere else

from django.core.cache import cache

database = {"pot": 34, "cup": 12}
known = {}


def price_of(product):
    if product not in known:
        known[product] = database[product]
        cache.set(f"price:{product}", known[product], timeout=600)
    return known[product]


def change_price(product, price):
    database[product] = price
    known.pop(product, None)
    cache.delete(f"price:{product}")
