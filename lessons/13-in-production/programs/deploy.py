from django.core.cache import cache
from shop import services


def page(city):
    weather = cache.get(f"weather:{city}")
    if weather is None:
        weather = services.fetch_weather(city)  # 0.5 seconds
        cache.set(f"weather:{city}", weather, timeout=3600)
    return weather["degrees"]
