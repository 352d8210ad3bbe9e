# Baskets are numbered by a counter, and add() decides between two tabs.

from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    cache.add("baskets", 0, timeout=None)
    mine = cache.incr("baskets")
    if cache.add(f"basket:{session}", mine, timeout=3600):
        return mine
    return cache.get(f"basket:{session}")
