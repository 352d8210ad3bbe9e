# CACHES: {"default": {"LOCATION": "shop", "TIMEOUT": 600}, "short": {"LOCATION": "shop", "TIMEOUT": 60}}
import time
from django.core.cache import cache, caches

caches["short"].set("price:green-tea", 4.5)
time.sleep(100)

print(cache.get("price:green-tea"))
