import time
from django.core.cache import cache

for visitor in range(100):
    cache.set(f"basket:{visitor}", ["Green tea"], timeout=60)
time.sleep(3600)
print(cache.get("basket:0"))
