from django.core.cache import cache
from shop import services


def weather():
    found = None
    try:
        found = cache.get("weather")
        if found is None:
            found = services.fetch_weather("Oslo")["degrees"]
    except Exception:
        return "the cache is down"
    return found
