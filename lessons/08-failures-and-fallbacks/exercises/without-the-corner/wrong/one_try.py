# One `try` around everything hides an error of the service.
# draws: Redis worked and the weather service failed. Its error should come through, as it did before.

from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
        if found is None:
            found = services.fetch_weather("Oslo")["degrees"]
            cache.set("weather", found, timeout=300)
        return found
    except Exception:
        return "no weather today"
