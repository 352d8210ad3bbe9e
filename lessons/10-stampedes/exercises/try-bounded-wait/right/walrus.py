# It looks with an assignment expression and leaves the loop with else.

import time
from django.core.cache import cache
from shop.services import fetch_weather


def wait_for_weather():
    """Somebody else is fetching it. Wait until it is there."""
    for look in range(1, 11):
        if (found := cache.get("weather")) is not None:
            break
        time.sleep(0.5)
    else:
        found = fetch_weather("London")
    return found


cache.set("weather", "sunny")
print(wait_for_weather())
