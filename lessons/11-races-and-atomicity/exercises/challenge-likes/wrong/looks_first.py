# It looks for the customer's like first and stores it afterwards.
# draws: not exactly one of the clicks was counted

from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    if cache.get(f"like:{product}:{customer}"):
        return False
    cache.set(f"like:{product}:{customer}", True, timeout=None)
    cache.add(f"likes:{product}", 0, timeout=None)
    cache.incr(f"likes:{product}")
    return True
