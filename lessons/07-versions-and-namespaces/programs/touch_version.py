import time
from django.core.cache import cache

cache.set("price:4", "12.00", timeout=600, version=2)
cache.touch("price:4", 3600)
time.sleep(601)
print(cache.get("price:4", version=2))
