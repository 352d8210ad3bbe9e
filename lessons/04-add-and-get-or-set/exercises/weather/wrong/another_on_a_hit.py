# On a hit it returns what is not the weather.
# draws: The second visitor should see what the first one saw.

from django.core.cache import cache
from shop.services import fetch_weather


def weather_in(city):
    """Asked for once in 900 seconds for each city."""
    weather = cache.get(f"weather:{city}")
    if weather is not None:
        return True
    weather = fetch_weather(city)
    cache.set(f"weather:{city}", weather, timeout=900)
    return weather
