import time
from django.core.cache import cache

cache.set("price:keyboard", 49, timeout=60)
print(cache.get("price:keyboard"))

time.sleep(61)  # the clock is virtual: you don't wait
print(cache.get("price:keyboard"))

print(cache.add("price:keyboard", 45, timeout=60))
print(cache.add("price:keyboard", 99, timeout=60))
print(cache.get("price:keyboard"))
