import logging
from django.core.cache import cache
from shop import services


def weather_page():
    weather = None
    try:
        weather = cache.get("weather")
    except Exception:
        logging.warning("The cache is down: nothing read")
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        try:
            cache.set("weather", weather, timeout=300)
        except Exception:
            logging.warning("The cache is down: nothing stored")
    return weather["degrees"]


print(weather_page())
