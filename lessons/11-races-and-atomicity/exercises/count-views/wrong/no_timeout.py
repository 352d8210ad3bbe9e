# It gives no timeout, so the counter gets the default of 300 seconds.
# draws: A day later the counter began again.

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    cache.add("views", 0)
    return cache.incr("views")
