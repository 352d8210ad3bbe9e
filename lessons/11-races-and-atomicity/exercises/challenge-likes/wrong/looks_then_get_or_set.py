# It looks whether the like is there, and get_or_set stores it then, so two clicks at once both count.

from django.core.cache import cache


def like(product, customer):
    key = f"like:{product}:{customer}"
    was_there = cache.has_key(key)
    cache.get_or_set(key, True, timeout=None)
    if was_there:
        return False
    cache.add(f"likes:{product}", 0, timeout=None)
    cache.incr(f"likes:{product}")
    return True
