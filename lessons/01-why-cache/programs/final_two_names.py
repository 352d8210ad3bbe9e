from django.core.cache import cache
from shop.services import fetch_weather


def page(city):
    found = cache.get(f"weather-{city}")
    if found is None:
        found = fetch_weather(city)
        cache.set(f"weather:{city}", found, timeout=300)
    return found["degrees"]


for visitor in range(4):
    page("Oslo")
