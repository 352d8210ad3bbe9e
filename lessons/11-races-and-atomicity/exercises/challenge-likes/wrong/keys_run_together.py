# Product and customer run into each other in the key.
# draws: for the first time, after others

from django.core.cache import cache


def like(product, customer):
    if not cache.add(f"like:{product}{customer}", 1, timeout=None):
        return False
    cache.add(f"likes:{product}", 0, timeout=None)
    cache.incr(f"likes:{product}")
    return True
