# A helper guards every call to the cache.

from django.core.cache import cache
from shop.services import fetch_weather


def guarded(call, *args):
    try:
        return call(*args)
    except Exception:
        return None


def weather_page():
    degrees = guarded(cache.get, "kyoto")
    if degrees is None:
        degrees = fetch_weather("Kyoto")["degrees"]
        guarded(cache.set, "kyoto", degrees, 300)
    return degrees


print(weather_page())
