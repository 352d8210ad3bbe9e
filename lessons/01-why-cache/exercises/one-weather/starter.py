from django.core.cache import cache
from shop.services import fetch_weather


def weather_in(city):
    weather = cache.get("weather:{city}")
    if weather is None:
        weather = fetch_weather(city)
        cache.set("weather:{city}", weather, timeout=1800)
    return weather


print(weather_in("Oslo"))
print(weather_in("Rome"))
