import time
from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    minute = int(time.time()) // 60
    return cache.get_or_set(f"weather:{city}:{minute}", lambda: fetch_weather(city), 3600)


for visit in range(10):
    weather("Oslo")
    time.sleep(60)
