from django.core.cache import cache
from shop.services import fetch_weather


def weather():
    found = cache.get("weather")
    if found is None:
        cache.set("weather", fetch_weather("Oslo"), timeout=600)
        found = cache.get("weather")
    return found


print(weather())
