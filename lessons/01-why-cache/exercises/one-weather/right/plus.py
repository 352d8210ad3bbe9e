# It joins the key with a plus sign, in a variable.

from django.core.cache import cache
from shop.services import fetch_weather


def weather_in(city):
    key = "weather:" + city
    weather = cache.get(key)
    if weather is None:
        weather = fetch_weather(city)
        cache.set(key, weather, timeout=1800)
    return weather


print(weather_in("Oslo"))
print(weather_in("Rome"))
