from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    cache.add("views", 0, timeout=None)
    return cache.incr("views")
