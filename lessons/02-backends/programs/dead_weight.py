# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
import time
from django.core.cache import cache

for visitor in range(29):
    cache.set(f"greeted:{visitor}", True, timeout=1)
cache.set("dashboard", {"orders": 5}, timeout=3600)

time.sleep(2)
cache.set("weather", "rain", timeout=3600)
