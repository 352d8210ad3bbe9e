from django.core.cache import cache
from shop.services import fetch_weather

CITIES = [f"city {n}" for n in range(20)]


def weather(number):
    city = CITIES[number]
    found = cache.get(f"weather:{city}")
    if found is None:
        found = fetch_weather(city)
        cache.set(f"weather:{city}", found, timeout=60)
    return found


cache.set_many({f"weather:{city}": "as of the deploy" for city in CITIES}, timeout=60)
