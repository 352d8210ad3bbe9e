# Cities with the same first letter share an entry.
# draws: A visitor asked for Rome, and this isn't the weather of Rome.

from django.core.cache import cache
from shop.services import fetch_weather

HALF_AN_HOUR = 1800  # in seconds


def weather_in(city):
    weather = cache.get(f"weather:{city[0]}")
    if weather is None:
        weather = fetch_weather(city)
        cache.set(f"weather:{city[0]}", weather, timeout=HALF_AN_HOUR)
    return weather


print(weather_in("Oslo"))
print(weather_in("Oslo"))
