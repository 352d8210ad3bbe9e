import time
from django.core.cache import cache

stock = [7]
seen = []

for visit in range(10):
    seen.append(cache.get_or_set("stock", lambda: stock[0], timeout=10))
    if visit == 1:
        stock[0] = 6  # sold, right after the second visit
    time.sleep(3)

print(seen[2:].count(7))
