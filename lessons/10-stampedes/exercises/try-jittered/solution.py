import random
from django.core.cache import cache
from shop.services import fetch_weather

CITIES = ["Rome", "Oslo", "Paris", "Berlin", "Madrid", "Vienna", "Prague", "London"]


def warm_up():
    """The deploy fetches the weather of all cities."""
    for city in CITIES:
        timeout = random.randint(480, 600)
        cache.set(f"weather:{city}", fetch_weather(city), timeout=timeout)


warm_up()
