# The rest is in the `else` of the `try`.

from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
    except Exception:
        return "the cache is down"
    else:
        if found is None:
            found = services.fetch_weather("Oslo")["degrees"]
        return found
