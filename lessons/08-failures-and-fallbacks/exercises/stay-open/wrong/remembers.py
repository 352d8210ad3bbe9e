# After an outage it never uses the cache again.
# draws: still fetched for every visitor

from django.core.cache import cache
from shop import services

down = False


def weather_page():
    global down
    weather = None
    if not down:
        try:
            weather = cache.get("weather")
        except Exception:
            down = True
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        if not down:
            try:
                cache.set("weather", weather, timeout=300)
            except Exception:
                down = True
    return weather["degrees"]
