# It uses get_or_set(), which falls back on what it has computed.

from django.core.cache import cache
from shop.services import fetch_weather


def weather():
    return cache.get_or_set("weather", lambda: fetch_weather("Oslo"), 600)


print(weather())
