# The weather is kept for a minute.
# draws: Less than fifteen minutes later the weather was fetched again.

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    """The weather of a city, kept for fifteen minutes."""
    return cache.get_or_set(f"weather:{city}", lambda: fetch_weather(city), timeout=60)


print(weather("Oslo"))
