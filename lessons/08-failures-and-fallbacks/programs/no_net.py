from django.core.cache import cache
from shop import services


def page():
    weather = cache.get("weather")
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        cache.set("weather", weather, timeout=300)
    return weather["degrees"]
