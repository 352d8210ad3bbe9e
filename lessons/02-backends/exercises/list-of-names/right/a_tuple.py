# It stores a tuple, which can be pickled too.

from django.core.cache import cache

prices = {"green tea": 4.5, "black tea": 3.9, "blue cup": 12}


def product_names():
    names = cache.get("product-names")
    if names is None:
        names = tuple(prices)
        cache.set("product-names", names, timeout=600)
    return names
