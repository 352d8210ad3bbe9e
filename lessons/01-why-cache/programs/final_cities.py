import time
from django.core.cache import cache
from shop.services import fetch_weather  # takes half a second


def degrees(city):
    found = cache.get(city)
    if found is None:
        found = fetch_weather(city)["degrees"]
        cache.set(city, found, timeout=60)
    return found


for wait, city in [(0, "Oslo"), (30, "Rome"), (29, "Oslo"), (2, "Oslo"), (40, "Rome")]:
    time.sleep(wait)
    degrees(city)
