# The fans are in a set of the module, which each process has for itself.
# draws: another process counted her again

from django.core.cache import cache

fans = set()


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    if (product, customer) in fans:
        return False
    fans.add((product, customer))
    cache.add(f"likes:{product}", 0, timeout=None)
    cache.incr(f"likes:{product}")
    return True
