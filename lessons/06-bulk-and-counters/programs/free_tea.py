from django.core.cache import cache

cache.set("visitors", 0, timeout=None)


def visit():
    number = cache.incr("visitors")
    return number == 100
