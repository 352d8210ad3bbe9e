import time
from django.core.cache import cache

cache.set("prices:cups", ["12.00", "34.00"], timeout=3600)
print("new version:", cache.incr_version("prices:cups"))
print(cache.get("prices:cups"), cache.get("prices:cups", version=2))
time.sleep(301)
print("five minutes later:", cache.get("prices:cups", version=2))
