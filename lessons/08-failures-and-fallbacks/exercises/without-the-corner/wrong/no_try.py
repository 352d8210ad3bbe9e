# It catches nothing.
# draws: the page was an error page

from django.core.cache import cache
from shop import services


def weather():
    found = cache.get("weather")
    if found is None:
        found = services.fetch_weather("Oslo")["degrees"]
        cache.set("weather", found, timeout=300)
    return found
