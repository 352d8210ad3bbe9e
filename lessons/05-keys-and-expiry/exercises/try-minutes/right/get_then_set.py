# It asks with get and stores with set.

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    """The weather of a city, kept for fifteen minutes."""
    found = cache.get(f"weather in {city}")
    if found is None:
        found = fetch_weather(city)
        cache.set(f"weather in {city}", found, 15 * 60)
    return found


print(weather("Oslo"))
