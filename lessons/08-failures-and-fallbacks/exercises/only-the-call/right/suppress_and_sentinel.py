# `suppress` around the call, and a value of its own for the outage.

from contextlib import suppress
from django.core.cache import cache
from shop import services

DOWN = object()


def weather():
    found = DOWN
    with suppress(Exception):
        found = cache.get("weather")
    if found is DOWN:
        return "the cache is down"
    return services.fetch_weather("Oslo")["degrees"] if found is None else found
