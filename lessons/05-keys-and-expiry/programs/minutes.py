import time
from django.core.cache import cache

cache.set("weather", "cold", timeout=10)  # ten minutes
time.sleep(60)
print(cache.get("weather", "asks again"))
