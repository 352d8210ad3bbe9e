from django.core.cache import cache
from shop.services import fetch_weather


def read_through(key, compute, timeout):
    """What get_or_set does, from get and add."""
    value = cache.get(key)
    if not value:
        value = compute()
        cache.set(key, value, timeout)
    return value


print(read_through("weather:Oslo", lambda: fetch_weather("Oslo"), 60))
print(read_through("weather:Oslo", lambda: fetch_weather("Oslo"), 60))
