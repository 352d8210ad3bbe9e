import time
from django.core.cache import cache

cache.set("basket:ada", ["Blue cup"], timeout=10)
time.sleep(60)
print(cache.touch("basket:ada", timeout=600))
print(cache.get("basket:ada"))
