from django.core.cache import cache
from shop import services

last = {}


def weather_page():
    try:
        weather = cache.get("weather")
    except Exception:
        weather = last.get("weather")
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        cache.set("weather", weather, timeout=300)
    last["weather"] = weather
    return weather["degrees"]


print(weather_page())
