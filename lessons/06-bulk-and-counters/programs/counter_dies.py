import time
from django.core.cache import cache

cache.set("tries:ada", 0, timeout=60)
for attempt in range(3):
    print(cache.incr("tries:ada"), "tries")
time.sleep(61)
print("a minute later:", cache.get("tries:ada"))
