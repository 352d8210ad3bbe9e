# Two who find no counter create it, and one of them fails.
# draws: Two visitors came at once, and one of them got an error.

from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    if cache.get("views") is None:
        if not cache.add("views", 0, timeout=None):
            raise RuntimeError("somebody was faster")
    return cache.incr("views")
