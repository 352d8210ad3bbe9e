# Every hit stores the weather again, so it never expires.

from django.core.cache import cache
from shop import services


def weather_page():
    try:
        weather = cache.get("weather")
    except Exception:
        weather = None
    if weather is None:
        weather = services.fetch_weather("Kyoto")
    try:
        cache.set("weather", weather, timeout=300)
    except Exception:
        pass
    return weather["degrees"]
