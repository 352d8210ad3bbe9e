# It stores nothing, so every visitor fetches.
# draws: less than five minutes later a visitor should get what was stored

from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
    except Exception:
        return "no weather today"
    if found is None:
        found = services.fetch_weather("Oslo")["degrees"]
    return found
