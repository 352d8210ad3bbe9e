# It uses the length of the name.

from django.core.cache import cache
from shop.services import fetch_weather


def weather_in(city):
    weather = cache.get(f"weather:{len(city)}")
    if weather is None:
        weather = fetch_weather(city)
        cache.set(f"weather:{len(city)}", weather, timeout=1800)
    return weather


print(weather_in("Oslo"))
print(weather_in("Rome"))
