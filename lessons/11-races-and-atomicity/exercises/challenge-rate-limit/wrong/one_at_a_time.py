# Whoever finds another call on the way is refused, even if it is only the second.
# draws: fewer than three were allowed

import time
from django.core.cache import cache


def allow(customer):
    """True for the first three calls of a customer in a minute."""
    key = f"calls:{customer}:{int(time.time() // 60)}"
    if cache.get(key, 0) < 2:
        if not cache.add(f"{key}:first", 1, timeout=120) and not cache.add(f"{key}:second", 1, timeout=120):
            return False
        cache.add(key, 0, timeout=120)
        cache.incr(key)
        return True
    return cache.add(f"{key}:third", 1, timeout=120)
