import time
from django.core.cache import cache

cache.set("rates", "1.09", timeout=3600)
cache.set("rates", "1.10")
time.sleep(600)
print(cache.get("rates", "nothing"))
