# It cuts the name after three letters.
# draws: A visitor asked for Rom, and this isn't the weather of Rom.

from django.core.cache import cache
from shop.services import fetch_weather


def weather_in(city):
    weather = cache.get(f"weather:{city[:3]}")
    if weather is None:
        weather = fetch_weather(city)
        cache.set(f"weather:{city[:3]}", weather, timeout=1800)
    return weather


print(weather_in("Oslo"))
print(weather_in("Rome"))
