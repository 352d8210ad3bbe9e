# It counts before it knows whether this customer is new.
# draws: Two customers like it.

from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    cache.add(f"likes:{product}", 0, timeout=None)
    cache.incr(f"likes:{product}")
    return cache.add(f"like:{product}:{customer}", True, timeout=None)
