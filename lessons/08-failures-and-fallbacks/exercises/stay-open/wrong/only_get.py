# Only the get is inside a try, and the set isn't.
# draws: an `except` that fits

from django.core.cache import cache
from shop import services


def weather_page():
    try:
        weather = cache.get("weather")
    except Exception:
        weather = None
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        cache.set("weather", weather, timeout=300)
    return weather["degrees"]


print(weather_page())
