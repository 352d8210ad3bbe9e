import time
from django.core.cache import cache

cache.set("basket:ada", ["Blue cup"], timeout=1800)
cache.touch("basket:ada", timeout=None)
time.sleep(7 * 24 * 3600)

print(cache.get("basket:ada"))
