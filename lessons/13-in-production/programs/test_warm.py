import time

from django.core.cache import cache

cache.set("report", "old", timeout=10)
cache.get_or_set("report", "warm", timeout=3600)
now = cache.get("report")
time.sleep(60)
print(now, cache.get("report"))
