# get_or_set() creates the counter, and incr() counts.

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    cache.get_or_set("views", 0, timeout=None)
    return cache.incr("views")
