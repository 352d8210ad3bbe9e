import time
from django.core.cache import cache

cache.set("offer", "Green tea", timeout=60)
time.sleep(40)
cache.set("offer", "Black tea", timeout=60)
time.sleep(40)

print(cache.get("offer", "no offer"))
