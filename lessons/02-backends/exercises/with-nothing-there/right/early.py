# It returns early on a hit.

from django.core.cache import cache
from shop.services import fetch_weather


def weather():
    found = cache.get("weather")
    if found is not None:
        return found
    fresh = fetch_weather("Oslo")
    cache.add("weather", fresh, 10 * 60)
    return fresh


print(weather())
