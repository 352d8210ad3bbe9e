# If incr() fails, it creates the counter with set(), which overwrites another one's count.
# draws: A visitor was lost

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    try:
        return cache.incr("views")
    except ValueError:
        cache.set("views", 1, timeout=None)
        return 1
