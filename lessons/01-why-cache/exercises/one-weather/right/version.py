# It keeps the city out of the key's name and in a dict of all cities.

from django.core.cache import cache
from shop.services import fetch_weather


def key_of(city):
    return ":".join(["weather", city])


def weather_in(city):
    if (weather := cache.get(key_of(city))) is None:
        cache.add(key_of(city), weather := fetch_weather(city), 1800)
    return weather


print(weather_in("Oslo"))
print(weather_in("Rome"))
