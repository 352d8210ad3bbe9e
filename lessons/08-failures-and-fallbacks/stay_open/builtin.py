from django.core.cache import cache
from shop import services


def weather_page():
    try:
        weather = cache.get("weather")
    except ConnectionError:
        weather = None
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        try:
            cache.set("weather", weather, timeout=300)
        except ConnectionError:
            pass
    return weather["degrees"]


print(weather_page())
