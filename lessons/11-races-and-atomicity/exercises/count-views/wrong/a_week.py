# The counter lives for a week.
# draws: the count was no longer right

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    cache.add("views", 0, timeout=604800)
    return cache.incr("views")
