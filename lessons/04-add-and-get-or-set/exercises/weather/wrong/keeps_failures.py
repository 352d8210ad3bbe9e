# It keeps None when the service fails.
# draws: The weather service failed once and works again, and the next visitor should get the weather.

from shop.services import fetch_weather
from django.core.cache import cache
def weather_in(city):
    key = f"weather_in:{city}"
    def ask():
        try:
            return fetch_weather(city)
        except Exception:
            return None
    return cache.get_or_set(key, ask, 900)
