# All cities share one entry.
# draws: was shown the weather of another city.

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    """The weather of a city, kept for fifteen minutes."""
    return cache.get_or_set("weather", lambda: fetch_weather(city), timeout=15 * 60)


print(weather("Oslo"))
