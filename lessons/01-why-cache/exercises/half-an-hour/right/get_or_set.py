# It replaces the function's body by get_or_set().

from django.core.cache import cache
from shop.services import fetch_weather

HALF_AN_HOUR = 30 * 60


def weather_in(city):
    return cache.get_or_set(f"weather:{city}", lambda: fetch_weather(city), HALF_AN_HOUR)


print(weather_in("Oslo"))
print(weather_in("Oslo"))
