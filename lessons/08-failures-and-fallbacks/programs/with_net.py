from django.core.cache import cache
from shop import services


def page():
    weather = None
    try:
        weather = cache.get("weather")
    except Exception:
        pass
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        try:
            cache.set("weather", weather, timeout=300)
        except Exception:
            pass
    return weather["degrees"]
