import time
from django.core.cache import cache

cache.add("offer", "Green tea", timeout=60)
cache.add("offer", "Blue cup", timeout=3600)
time.sleep(61)
print(cache.get("offer", "no offer"))
