# The counter begins with get_or_set, and a counter that expired before incr begins a new minute with this try.

import time
from django.core.cache import cache


def may_try(name):
    key = f"tries:{name}"
    try:
        cache.get_or_set(key, 0, timeout=60)
        try:
            return cache.incr(key) <= 5
        except ValueError:
            cache.set(key, 1, timeout=60)
            return True
    except Exception:
        return False


print(may_try("ada"))
