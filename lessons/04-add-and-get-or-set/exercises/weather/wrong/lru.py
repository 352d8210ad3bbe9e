# It uses lru_cache.
# draws: it is kept somewhere else

from functools import lru_cache
from shop.services import fetch_weather


@lru_cache
def weather_in(city):
    """Asked for once in 900 seconds for each city."""
    return fetch_weather(city)
