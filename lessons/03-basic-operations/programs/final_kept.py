import time
from django.core.cache import cache


def remember(key, value, minutes):
    cache.set(key, value, timeout=minutes)


remember("report", "all orders", 5)
time.sleep(200)
print(cache.get("report"))
