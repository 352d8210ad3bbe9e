from django.core.cache import cache

cache.set("stock", 10, timeout=None)


def sell():
    return cache.decr("stock", 3)
