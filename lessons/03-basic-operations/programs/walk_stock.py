import time
from django.core.cache import cache

stock = {"pot": 1}  # the table


def stock_of(product):
    count = cache.get(product)
    if not count:
        time.sleep(2)  # asks the warehouse
        count = stock[product]
        cache.set(product, count, timeout=600)
    return count


stock_of("pot")
stock["pot"] = 0  # sold
cache.delete("pot")
stock_of("pot")
stock_of("pot")
