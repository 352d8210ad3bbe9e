from django.core.cache import cache
from shop import services

last = {}


def weather_page():
    try:
        weather = cache.get("weather")
    except Exception:
        return last["weather"]["degrees"] if last else None
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        try:
            cache.set("weather", weather, timeout=300)
        except Exception:
            pass
    last["weather"] = weather
    return weather["degrees"]


print(weather_page())
