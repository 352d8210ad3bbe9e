import time
from django.core.cache import cache

cache.set("offer", "tea", timeout=1.9)
time.sleep(1.5)
print(cache.get("offer", "gone"))
