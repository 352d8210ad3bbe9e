# A mark is stored, and read as None.
# draws: compute() returned 'no value', and the second call should return it too.

from django.core.cache import cache

MISSING = object()


def read_through(key, compute, timeout):
    """What get_or_set does, from get and add."""
    value = cache.get(key, MISSING)
    if value is MISSING:
        value = compute()
        cache.add(key, value, timeout)
        value = cache.get(key, value)
    return None if value == "no value" else value
