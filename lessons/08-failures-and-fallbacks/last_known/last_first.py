from django.core.cache import cache
from shop import services

last = {}


def weather_page():
    if "weather" in last:
        return last["weather"]["degrees"]
    try:
        weather = cache.get("weather")
    except Exception:
        weather = None
    last["weather"] = weather or services.fetch_weather("Kyoto")
    try:
        cache.set("weather", last["weather"], timeout=300)
    except Exception:
        pass
    return last["weather"]["degrees"]


print(weather_page())
