"""Log out everywhere: a number that is counted up, or set when there is none (django-bolt#265).

Right: of the first bumps some are lost. With add and incr none is.
"""
from django.core.cache import cache


def bump():
    try:
        return cache.incr("revoked")
    except ValueError:
        cache.set("revoked", 1, None)
        return 1


def bump_right():
    cache.add("revoked", 0, None)
    return cache.incr("revoked")
