# It sleeps five seconds before it looks for the first time.
# draws: The weather was there, and you slept anyway.

import time
from django.core.cache import cache
from shop.services import fetch_weather


def wait_for_weather():
    """Somebody else is fetching it. Wait until it is there."""
    time.sleep(5)
    return cache.get("weather") or fetch_weather("London")


cache.set("weather", "sunny")
print(wait_for_weather())
