# It stores None when compute() fails.
# draws: compute() raised an error, and the caller was not told.

from django.core.cache import cache
MISS = object()

def read_through(key, compute, timeout):
    value = cache.get(key, MISS)
    if value is MISS:
        try:
            value = compute()
        except Exception:
            value = None
        cache.add(key, value, timeout)
        return cache.get(key, value)
    return value
