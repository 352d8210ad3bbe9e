# It computes before it looks in the cache.
# draws: and compute() was called again.

from django.core.cache import cache
from shop.services import fetch_weather


def read_through(key, compute, timeout):
    """What get_or_set does, from get and add."""
    value = compute()
    cache.add(key, value, timeout)
    return cache.get(key, value)


print(read_through("weather:Oslo", lambda: fetch_weather("Oslo"), 60))
print(read_through("weather:Oslo", lambda: fetch_weather("Oslo"), 60))
