import time
from django.core.cache import cache

cache.set("rates:EUR", {"USD": 1.087})

time.sleep(299)
print("after 299 s:", cache.get("rates:EUR"))
time.sleep(2)
print("after 301 s:", cache.get("rates:EUR"))
