from django.core.cache import cache
from shop.services import fetch_weather  # takes half a second


def page(city):
    found = cache.get(f"weather:{city}")
    if found is None:
        found = fetch_weather(city)
        cache.set(f"weather:{city}", found, timeout=3600)
    return found
