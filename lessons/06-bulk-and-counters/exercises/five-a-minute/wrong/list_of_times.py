# The moments of the tries are a list that is read, extended and written back.

import time

from django.core.cache import cache


def allowed(name):
    key = f"tries:{name}"
    now = time.monotonic()
    times = [t for t in cache.get(key, []) if t > now - 60]
    if len(times) >= 5:
        return False
    cache.set(key, times + [now], timeout=60)
    return True
