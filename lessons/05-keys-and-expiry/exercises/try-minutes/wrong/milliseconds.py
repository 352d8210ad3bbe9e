# The timeout is in milliseconds, but Django counts seconds.
# draws: the old weather was shown

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    """The weather of a city, kept for fifteen minutes."""
    return cache.get_or_set(f"weather:{city}", lambda: fetch_weather(city), timeout=15 * 60 * 1000)


print(weather("Oslo"))
