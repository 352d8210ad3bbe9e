import time
from django.core.cache import cache

cache.set("rates", "1.09", timeout=60)
cache.set("weather", "cold", timeout=30)
time.sleep(20)
cache.set("weather", "mild")
time.sleep(20)
cache.set("rates", "1.10", timeout=60)
cache.get("weather")
time.sleep(20)
print(cache.get("rates"))
