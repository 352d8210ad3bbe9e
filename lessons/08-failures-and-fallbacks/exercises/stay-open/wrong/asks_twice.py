# When the set fails, the whole page begins again and fetches once more, without a try.

from django.core.cache import cache
from shop import services


def weather_page():
    try:
        weather = cache.get("weather")
        if weather is None:
            weather = services.fetch_weather("Kyoto")
            cache.set("weather", weather, timeout=300)
    except Exception:
        return None
    return weather["degrees"]
