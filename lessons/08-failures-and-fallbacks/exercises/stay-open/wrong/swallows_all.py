# It swallows the errors of the weather service too.
# draws: The weather service failed and nobody was told

from django.core.cache import cache
from shop import services


def weather_page():
    weather = {"degrees": None}
    try:
        weather = cache.get("weather")
    except Exception:
        weather = None
    try:
        if weather is None:
            weather = services.fetch_weather("Kyoto")
            cache.set("weather", weather, timeout=300)
    except Exception:
        pass
    return weather["degrees"] if weather else None


print(weather_page())
