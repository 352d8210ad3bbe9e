# It keeps the degrees alone, and takes 0 of them for a miss.
# draws: It was 0 degrees in Kyoto

from django.core.cache import cache
from shop import services


def weather_page():
    degrees = None
    try:
        degrees = cache.get("degrees")
    except Exception:
        pass
    if not degrees:
        degrees = services.fetch_weather("Kyoto")["degrees"]
        try:
            cache.set("degrees", degrees, timeout=300)
        except Exception:
            pass
    return degrees


print(weather_page())
