import time
from django.core.cache import cache

cache.set("dashboard", {"orders": 5})

time.sleep(299)
print("after 299 s:", cache.get("dashboard"))

time.sleep(2)
print("after 301 s:", cache.get("dashboard"))
