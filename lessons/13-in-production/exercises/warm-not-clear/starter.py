from django.core.cache import cache
from shop import services


def page(city):
    weather = cache.get(f"weather:{city}")
    if weather is None:
        weather = services.fetch_weather(city)
        cache.set(f"weather:{city}", weather, timeout=3600)
    return weather["degrees"]


def after_deploy():
    cache.clear()


after_deploy()
print(page("Kyoto"))
