# It counts first, and creates the counter with add() only when there is none.

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    try:
        return cache.incr("views")
    except ValueError:
        cache.add("views", 0, timeout=None)
        return cache.incr("views")
