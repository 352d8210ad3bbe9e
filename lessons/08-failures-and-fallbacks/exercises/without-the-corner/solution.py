from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
    except Exception:
        return "no weather today"
    if found is None:
        found = services.fetch_weather("Oslo")["degrees"]
        cache.set("weather", found, timeout=300)
    return found
