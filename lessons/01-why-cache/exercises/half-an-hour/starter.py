from django.core.cache import cache
from shop.services import fetch_weather

HALF_AN_HOUR = 0  # in seconds


def weather_in(city):
    weather = cache.get(f"weather:{city}")
    if weather is None:
        weather = fetch_weather(city)
        cache.set(f"weather:{city}", weather, timeout=HALF_AN_HOUR)
    return weather


print(weather_in("Oslo"))
print(weather_in("Oslo"))
