import time
from django.core.cache import cache
from shop.services import fetch_weather


def wait_for_weather():
    """Somebody else is fetching it. Wait until it is there."""
    time.sleep(0.5)
    return cache.get("weather")


cache.set("weather", "sunny")
print(wait_for_weather())
