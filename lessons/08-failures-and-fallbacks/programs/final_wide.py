from django.core.cache import cache
from shop.services import fetch_weather

cities = {"Oslo": "Oslo"}


def page(name):
    try:
        found = cache.get(name)
        if found is None:
            found = fetch_weather(cities[name])["degrees"]
            cache.set(name, found, timeout=60)
        return found
    except Exception:
        return "no cache today"


print(page("Rome"))
