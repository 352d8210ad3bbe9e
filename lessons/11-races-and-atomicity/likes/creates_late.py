from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    if not cache.add(f"like:{product}:{customer}", True, timeout=None):
        return False
    try:
        cache.incr(f"likes:{product}")
    except ValueError:
        cache.set(f"likes:{product}", 1, timeout=None)
    return True
