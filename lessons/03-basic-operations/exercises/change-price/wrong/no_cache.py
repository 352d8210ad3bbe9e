# price_of() reads the database every time and caches nothing.
# draws: price_of() does not use the cache any more.

from django.core.cache import cache

database = {"pot": 34, "cup": 12}


def price_of(product):
    return database[product]


def change_price(product, price):
    database[product] = price


print("before:", price_of("pot"))
change_price("pot", 30)
print("after:", price_of("pot"))
