# It uses only the first letter of the city.

from django.core.cache import cache
from shop.services import fetch_weather


def weather_in(city):
    weather = cache.get(f"weather:{city[0]}")
    if weather is None:
        weather = fetch_weather(city)
        cache.set(f"weather:{city[0]}", weather, timeout=1800)
    return weather


print(weather_in("Oslo"))
print(weather_in("Rome"))
