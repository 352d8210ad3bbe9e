# In an outage it shows what it fetched in the process's first outage.
# draws: In Monday's outage

from functools import lru_cache
from django.core.cache import cache
from shop import services


@lru_cache
def kyoto():
    return services.fetch_weather("Kyoto")


def weather_page():
    try:
        weather = cache.get("weather")
    except Exception:
        return kyoto()["degrees"]
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        try:
            cache.set("weather", weather, timeout=300)
        except Exception:
            pass
    return weather["degrees"]


print(weather_page())
