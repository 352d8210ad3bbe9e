# Only Redis's ConnectionError is caught.
# draws: Redis hung until the client gave up, and the visitor got an error.

from redis.exceptions import ConnectionError
from django.core.cache import cache
from shop import services


def weather_page():
    try:
        weather = cache.get("weather")
    except ConnectionError:
        weather = None
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        try:
            cache.set("weather", weather, timeout=300)
        except ConnectionError:
            pass
    return weather["degrees"]
