# A variable remembers what was fetched.
# draws: so the second visitor should get what is fetched then.

from django.core.cache import cache
from shop.services import fetch_weather

last = None


def weather():
    global last
    found = cache.get("weather") or last
    if found is None:
        last = found = fetch_weather("Oslo")
        cache.set("weather", found, timeout=600)
    return found
