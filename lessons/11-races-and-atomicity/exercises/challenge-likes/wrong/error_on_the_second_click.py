# Two clicks at once are told apart by an error.
# draws: one of the clicks ended with an error

from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    if cache.get(f"like:{product}:{customer}"):
        return False
    if not cache.add(f"like:{product}:{customer}", True, timeout=None):
        raise RuntimeError("clicked twice")
    cache.add(f"likes:{product}", 0, timeout=None)
    cache.incr(f"likes:{product}")
    return True
