# One `try` around everything, and the service is asked again after its own failure.

from django.core.cache import cache
from shop import services


def weather_page():
    try:
        weather = cache.get("weather")
        if weather is None:
            weather = services.fetch_weather("Kyoto")
            cache.set("weather", weather, timeout=300)
        return weather["degrees"]
    except Exception:
        return services.fetch_weather("Kyoto")["degrees"]
