from django.core.cache import cache
from shop.services import fetch_weather  # takes half a second


def page():
    found = cache.get("weather")
    if found is None:
        found = fetch_weather("Oslo")
        cache.set("weather", found, timeout=600)
    return found
