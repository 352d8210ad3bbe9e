# Only a ValueError of the service comes through.
# draws: The weather service raised a KeyError, and it didn't come through.

from django.core.cache import cache
from shop import services


def weather():
    found = None
    try:
        found = cache.get("weather")
        if found is None:
            found = services.fetch_weather("Oslo")["degrees"]
    except ValueError:
        raise
    except Exception:
        return "the cache is down"
    return found
