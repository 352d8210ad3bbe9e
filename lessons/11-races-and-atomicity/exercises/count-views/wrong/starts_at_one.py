# The counter starts at 1 and is raised at once, so the first visitor is number 2.
# draws: The first visitor should be number 1.

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    cache.add("views", 1, timeout=None)
    return cache.incr("views")
