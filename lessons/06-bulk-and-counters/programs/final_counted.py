import time
from django.core.cache import cache

cache.set("visits", 10, timeout=60)
time.sleep(40)
cache.incr("visits", 5)
time.sleep(30)
print(cache.get("visits", 0))
