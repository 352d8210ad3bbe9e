from django.core.cache import cache
from shop import services


def weather():
    found = None
    try:
        found = cache.get("weather")
    except Exception:
        return "the cache is down"
    if found is None:
        found = services.fetch_weather("Oslo")["degrees"]
    return found
