from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    if not cache.add(f"like:{product}:{customer}", True, timeout=None):
        return False
    cache.add(f"likes:{product}", 0, timeout=None)
    cache.incr(f"likes:{product}")
    return True
