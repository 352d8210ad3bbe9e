from django.core.cache import cache
from shop.services import fetch_weather

MISSING = object()


def read_through(key, compute, timeout):
    """What get_or_set does, from get and add."""
    value = cache.get(key, ____)
    if value is ____:
        value = ____
        cache.____(key, value, timeout)
        value = cache.get(key, ____)
    return value


print(read_through("weather:Oslo", lambda: fetch_weather("Oslo"), 60))
print(read_through("weather:Oslo", lambda: fetch_weather("Oslo"), 60))
