from django.core.cache import cache

cache.set("stock", 10, timeout=None)


def sell():
    cache.decr("stock", 3)
    left = cache.get("stock")
    return left
