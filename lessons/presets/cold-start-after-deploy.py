from django.core.cache import cache
from shop import services

for city in ["Berlin", "Kyoto", "Lagos", "Lima"]:
    cache.set(f"weather:{city}", services.fetch_weather(city), timeout=3600)


def page(city):
    weather = cache.get(f"weather:{city}")
    if weather is None:
        weather = services.fetch_weather(city)
        cache.set(f"weather:{city}", weather, timeout=3600)
    return weather["degrees"]
