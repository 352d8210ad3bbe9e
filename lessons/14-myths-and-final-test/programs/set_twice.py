import time
from django.core.cache import cache

cache.set("offer", "green tea", timeout=3600)
cache.set("offer", "black tea")
print(cache.get("offer"))
time.sleep(400)
print(cache.get("offer"))
