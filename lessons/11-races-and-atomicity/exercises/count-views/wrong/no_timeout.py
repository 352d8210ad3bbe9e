# It gives no timeout, so the counter gets the default of 300 seconds.
# draws: the count was no longer right

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    cache.add("views", 0)
    return cache.incr("views")
