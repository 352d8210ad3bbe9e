import time
from django.core.cache import cache

for number in range(6):
    cache.set(f"price:{number}", "12.00", timeout=60 + 10 * (number % 3))
time.sleep(65)
print(sum(f"price:{number}" in cache for number in range(6)))
