# `get_or_set`, and it remembers whether the service had answered.

from django.core.cache import cache
from shop import services


def weather_page():
    got = []

    def fetch():
        try:
            got.append((services.fetch_weather("Kyoto"), None))
        except Exception as error:
            got.append((None, error))
            raise
        return got[0][0]

    try:
        return cache.get_or_set("weather", fetch, timeout=300)["degrees"]
    except Exception:
        if got and got[0][1] is not None:
            raise
    weather = got[0][0] if got else services.fetch_weather("Kyoto")
    return weather["degrees"]
