# It uses get_or_set() with the formatted key.

from django.core.cache import cache
from shop.services import fetch_weather


def weather_in(city):
    return cache.get_or_set("weather in {}".format(city).replace(" ", "-"), lambda: fetch_weather(city), 1800)


print(weather_in("Oslo"))
print(weather_in("Rome"))
