import time
from django.core.cache import cache

cache.set("orders", 5, timeout=60)
cache.set("weather", "rain")
time.sleep(50)

seen = cache.get("orders")
cache.set("orders", 6, timeout=60)
time.sleep(50)

seen = cache.get("orders")
there = cache.delete("weather")
weather = cache.get("weather", "no idea")
time.sleep(20)

seen = cache.get("orders")
there = cache.delete("weather")
print(seen, there, weather)
