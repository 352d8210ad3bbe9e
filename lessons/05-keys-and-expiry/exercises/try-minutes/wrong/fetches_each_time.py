# It fetches the weather before it asks the cache.
# draws: although it was in the cache

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    """The weather of a city, kept for fifteen minutes."""
    return cache.get_or_set(f"weather:{city}", fetch_weather(city), timeout=15 * 60)


print(weather("Oslo"))
