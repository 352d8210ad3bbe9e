# It stores the list and never looks.
# draws: although the names were in the cache

from django.core.cache import cache

prices = {"green tea": 4.5, "black tea": 3.9, "blue cup": 12}


def product_names():
    names = list(prices)
    cache.set("names", names, timeout=600)
    return names
