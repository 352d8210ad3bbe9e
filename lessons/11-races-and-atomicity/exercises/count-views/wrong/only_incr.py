# It never creates the counter.
# draws: ended with a ValueError

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    return cache.incr("views")
