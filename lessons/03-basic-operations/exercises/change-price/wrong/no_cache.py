# price_of() reads the database every time and caches nothing.
# draws: price_of() does not use the cache any more.

from django.core.cache import cache

database = {"keyboard": 49, "mouse": 19}


def price_of(product):
    return database[product]


def change_price(product, price):
    database[product] = price


print("before:", price_of("keyboard"))
change_price("keyboard", 45)
print("after:", price_of("keyboard"))
