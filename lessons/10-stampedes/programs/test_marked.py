from django.core.cache import cache
from shop.services import fetch_weather


def page():
    found = cache.get("weather")
    if cache.add("weather:fresh", 1, timeout=60) or found is None:
        found = fetch_weather("Oslo")
        cache.set("weather", found, timeout=3600)
    return found
