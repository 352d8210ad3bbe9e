import time
from django.core.cache import cache

cache.set("price:teapot", 49, timeout=60)
print(cache.get("price:teapot"))

time.sleep(61)  # the clock is virtual: you don't wait
print(cache.get("price:teapot"))

print(cache.add("price:teapot", 45, timeout=60))
print(cache.add("price:teapot", 99, timeout=60))
print(cache.get("price:teapot"))
