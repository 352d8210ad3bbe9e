# It keeps the weather for a second too long.
# draws: More than fifteen minutes later the old weather was shown.

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    """The weather of a city, kept for fifteen minutes."""
    return cache.get_or_set(f"weather:{city}", lambda: fetch_weather(city), timeout=901)


print(weather("Oslo"))
