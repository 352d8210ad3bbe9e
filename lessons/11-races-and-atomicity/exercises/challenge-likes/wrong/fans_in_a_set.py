# The fans are kept in a set that is read and written back.

from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    fans = cache.get_or_set(f"fans:{product}", set(), timeout=None)
    if customer in fans:
        return False
    fans.add(customer)
    cache.set(f"fans:{product}", fans, timeout=None)
    cache.set(f"likes:{product}", len(fans), timeout=None)
    return True
