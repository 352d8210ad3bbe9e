# It says it, after calling the service.
# draws: Redis was down, and the page called the weather service.

from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
    except Exception:
        services.fetch_weather("Oslo")
        return "no weather today"
    if found is None:
        found = services.fetch_weather("Oslo")["degrees"]
        cache.set("weather", found, timeout=300)
    return found
