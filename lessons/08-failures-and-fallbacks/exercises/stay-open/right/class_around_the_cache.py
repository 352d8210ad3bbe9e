# A class around the cache has a get and a set that never raise.

from django.core.cache import cache
from shop import services


class Safe:
    def __init__(self, cache):
        self.cache = cache

    def get(self, key, default=None):
        try:
            return self.cache.get(key, default)
        except Exception:
            return default

    def set(self, key, value, timeout):
        try:
            self.cache.set(key, value, timeout)
        except Exception:
            return False
        return True


safe = Safe(cache)


def weather_page():
    found = safe.get("weather:kyoto")
    if found is None:
        found = services.fetch_weather("Kyoto")
        safe.set("weather:kyoto", found, 300)
    return found["degrees"]


print(weather_page())
