import time
from django.core.cache import cache

cache.set("basket:ada", ["Blue cup"], timeout=1800)
for click in range(4):
    time.sleep(1200)
    cache.touch("basket:ada", timeout=1800)
print("after 80 minutes of clicking:", cache.get("basket:ada"))
time.sleep(1801)
print("after half an hour without:", cache.get("basket:ada"))
