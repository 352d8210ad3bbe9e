from django.core.cache import cache


def visit():
    cache.add("visits", 0, timeout=None)
    return cache.incr("visits")
