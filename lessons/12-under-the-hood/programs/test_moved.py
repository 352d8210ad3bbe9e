import time

from django.core.cache import cache

cache.set("price:4", "12.00", timeout=None)
cache.incr_version("price:4")
time.sleep(360)
print(cache.get("price:4", version=2))
