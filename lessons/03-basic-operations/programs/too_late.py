import time
from django.core.cache import cache

cache.set("orders", 5, timeout=60)
time.sleep(61)

print(cache.delete("orders"))
