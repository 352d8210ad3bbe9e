# CACHES: {"default": {"TIMEOUT": null}}
import time
from django.core.cache import cache

cache.set("rates:EUR", {"USD": 1.087})

time.sleep(365 * 24 * 60 * 60)  # a year
print("after a year:", cache.get("rates:EUR"))
