from django.core.cache import cache
from shop import services

CITIES = ["Berlin", "Kyoto", "Lagos", "Lima", "Oslo", "Perth", "Quito", "Turin"]

cache.set_many({f"weather:{city}": services.fetch_weather(city) for city in CITIES}, timeout=60)


def page(city):
    weather = cache.get(f"weather:{city}")
    if weather is None:
        weather = services.fetch_weather(city)
        cache.set(f"weather:{city}", weather, timeout=60)
    return weather["degrees"]
