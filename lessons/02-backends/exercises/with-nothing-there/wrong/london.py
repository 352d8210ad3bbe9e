# It fetches the weather of another city.
# draws: The weather of Oslo should be fetched, as before.

from django.core.cache import cache
from shop.services import fetch_weather

def weather():
    return cache.get_or_set("weather", lambda: fetch_weather("London"), 600)
