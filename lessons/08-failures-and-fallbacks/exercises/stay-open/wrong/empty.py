# It returns None while the cache is away.
# draws: In the outage a visitor saw no degrees

from django.core.cache import cache
from shop import services


def weather_page():
    try:
        weather = cache.get("weather")
    except Exception:
        return None
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        cache.set("weather", weather, timeout=300)
    return weather["degrees"]


print(weather_page())
