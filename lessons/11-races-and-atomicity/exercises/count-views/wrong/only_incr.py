# It never creates the counter.
# draws: incr() on a missing key raises ValueError.

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    return cache.incr("views")
