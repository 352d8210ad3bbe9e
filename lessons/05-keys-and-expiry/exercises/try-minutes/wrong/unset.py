# It gives no timeout, so the entry gets the default of 300 seconds.
# draws: as it does without a timeout

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    """The weather of a city, kept for fifteen minutes."""
    return cache.get_or_set(f"weather:{city}", lambda: fetch_weather(city))


print(weather("Oslo"))
