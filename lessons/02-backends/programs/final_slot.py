import time
from django.core.cache import cache

cache.add("slot", "ada", timeout=2.5)
time.sleep(2.2)
print(cache.add("slot", "ben", timeout=0.5), cache.get("slot"))
