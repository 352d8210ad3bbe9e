# With three on the way at the same moment the third is not counted.
# draws: Ann clicked twice and Bob once

from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    cache.add(f"inside:{product}", 0, timeout=None)
    inside = cache.incr(f"inside:{product}")
    first = cache.add(f"like:{product}:{customer}", True, timeout=None)
    if first and inside < 3:
        cache.add(f"likes:{product}", 0, timeout=None)
        cache.incr(f"likes:{product}")
    cache.decr(f"inside:{product}")
    return first
