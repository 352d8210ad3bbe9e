# It looks with get_many(), which leaves out what isn't there.

from django.core.cache import cache
from shop.services import fetch_weather


def read_through(key, compute, timeout):
    """What get_or_set does, from get and add."""
    found = cache.get_many([key])
    if key in found:
        return found[key]
    value = compute()
    cache.add(key, value, timeout)
    return cache.get_many([key]).get(key, value)


print(read_through("weather:Oslo", lambda: fetch_weather("Oslo"), 60))
print(read_through("weather:Oslo", lambda: fetch_weather("Oslo"), 60))
