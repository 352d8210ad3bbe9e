# A timeout of None becomes 300 seconds.
# draws: The caller's timeout was None, so the entry has no end, but it was gone.

from django.core.cache import cache
MISS = object()

def read_through(key, compute, timeout):
    value = cache.get(key, MISS)
    if value is MISS:
        value = compute()
        cache.add(key, value, timeout or 300)
        return cache.get(key, value)
    return value
