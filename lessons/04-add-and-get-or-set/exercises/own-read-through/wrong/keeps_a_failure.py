# It stores None before the error goes on.
# draws: compute() failed once. The next call should compute and return the value.

from django.core.cache import cache

MISSING = object()


def read_through(key, compute, timeout):
    """What get_or_set does, from get and add."""
    value = cache.get(key, MISSING)
    if value is MISSING:
        try:
            value = compute()
        except Exception:
            cache.add(key, None, timeout)
            raise
        cache.add(key, value, timeout)
        value = cache.get(key, value)
    return value
