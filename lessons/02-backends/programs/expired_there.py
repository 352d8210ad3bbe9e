import time
from django.core.cache import cache

cache.set("price:green-tea", 4.5, timeout=60)
time.sleep(61)
