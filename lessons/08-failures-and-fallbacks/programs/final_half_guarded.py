from django.core.cache import cache
from shop.services import fetch_weather


def page():
    try:
        found = cache.get("weather")
    except Exception:
        found = None
    if found is None:
        found = fetch_weather("Oslo")
        cache.set("weather", found, timeout=60)
    return found
