from django.core.cache import cache


def visit():
    try:
        return cache.incr("visits")
    except ValueError:
        cache.set("visits", 1, timeout=None)
        return 1
