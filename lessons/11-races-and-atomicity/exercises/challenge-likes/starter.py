from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    fans = cache.get(f"fans:{product}", [])
    if customer in fans:
        return False
    cache.set(f"fans:{product}", fans + [customer], timeout=None)
    cache.set(f"likes:{product}", len(fans) + 1, timeout=None)
    return True
