import time
from django.core.cache import cache
from shop.services import fetch_weather  # takes half a second


def page():
    for look in range(10):
        found = cache.get("weather")
        if found is not None:
            return found["degrees"]
        if cache.add("weather:lock", 1, timeout=10):
            found = fetch_weather("Oslo")
            cache.set("weather", found, timeout=600)
            cache.delete("weather:lock")
            return found["degrees"]
        time.sleep(0.2)
