import random
from django.core.cache import cache
from shop.services import fetch_weather

CITIES = [f"city {n}" for n in range(20)]


def weather(number):
    city = CITIES[number]
    found = cache.get(f"weather:{city}")
    if found is None:
        found = fetch_weather(city)
        cache.set(f"weather:{city}", found, timeout=random.randint(45, 75))
    return found


for city in CITIES:
    cache.set(f"weather:{city}", "as of the deploy", timeout=random.randint(45, 75))
