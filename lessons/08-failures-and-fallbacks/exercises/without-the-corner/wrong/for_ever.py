# It keeps the weather for a day.
# draws: after five minutes the weather wasn't fetched again

from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
    except Exception:
        return "no weather today"
    if found is None:
        found = services.fetch_weather("Oslo")["degrees"]
        cache.set("weather", found, timeout=86400)
    return found
