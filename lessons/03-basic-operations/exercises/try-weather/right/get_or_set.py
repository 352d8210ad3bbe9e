# It replaces the body by get_or_set().

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    return cache.get_or_set("weather-in-" + city, lambda: fetch_weather(city), 30 * 60)


print(weather("Porto"))
print(weather("Porto"))
