# It catches nothing.
# draws: Redis was down, and its error came through.

from django.core.cache import cache
from shop import services


def weather():
    found = cache.get("weather")
    if found is None:
        found = services.fetch_weather("Oslo")["degrees"]
    return found
