# It takes a pot, and puts it back when there was none.

from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    if cache.decr("stock:pot") < 0:
        cache.incr("stock:pot")
        return "sold out"
    return "sold"
