# A get_many of one key looks, and a loop comes back when the holder is gone before it could be read.

from django.core.cache import cache

QUARTER_OF_AN_HOUR = 15 * 60


def hold(product_id, customer):
    key = "held/" + str(product_id)
    while True:
        if cache.add(key, customer, QUARTER_OF_AN_HOUR):
            return True
        found = cache.get_many([key])
        if key in found:
            return found[key] == customer
