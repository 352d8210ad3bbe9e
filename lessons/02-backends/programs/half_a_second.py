import time
from django.core.cache import cache

cache.set("flash", "minus 20 %", timeout=0.5)
print(cache.get("flash"))

cache.set("sale", "minus 10 %", timeout=1.9)
time.sleep(1.5)
print(cache.get("sale"))
