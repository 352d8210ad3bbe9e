# It shows what is stored, and calls the service nevertheless.
# draws: the second visitor called the weather service again

from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
    except Exception:
        return "no weather today"
    fetched = services.fetch_weather("Oslo")["degrees"]
    if found is None:
        found = fetched
        cache.set("weather", found, timeout=300)
    return found
