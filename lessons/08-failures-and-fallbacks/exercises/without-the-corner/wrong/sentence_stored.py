# The sentence is stored for five minutes, if Redis was away for one call.
# draws: Redis had failed once and worked again, and the page should show the degrees.

from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
    except Exception:
        found = None
        text = "no weather today"
    else:
        text = None
    if found is None:
        found = text or services.fetch_weather("Oslo")["degrees"]
        try:
            cache.set("weather", found, timeout=300)
        except Exception:
            pass
    return found
