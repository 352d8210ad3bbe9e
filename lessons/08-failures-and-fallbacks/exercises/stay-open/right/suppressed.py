# It suppresses errors around each cache call, and stores with add.

from contextlib import suppress
from django.core.cache import cache
from shop import services


def weather_page():
    found = None
    with suppress(Exception):
        found = cache.get("weather:kyoto")
    if found is not None:
        return found["degrees"]
    weather = services.fetch_weather("Kyoto")
    with suppress(Exception):
        cache.add("weather:kyoto", weather, 5 * 60)
    return weather["degrees"]


print(weather_page())
