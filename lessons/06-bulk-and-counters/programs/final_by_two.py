from django.core.cache import cache

cache.set("stock", 10, timeout=None)


def order(pieces):
    return cache.decr("stock", pieces)
