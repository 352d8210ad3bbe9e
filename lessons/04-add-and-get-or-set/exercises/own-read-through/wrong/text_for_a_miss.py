# It takes a text for the sign of a miss.
# draws: compute() returned 'nope', and the second call computed again. A default that no result can be is an object() of your own.

from django.core.cache import cache

def read_through(key, compute, timeout):
    value = cache.get(key, "nope")
    if value == "nope":
        value = compute()
        cache.add(key, value, timeout)
        return cache.get(key, value)
    return value
