import time
from django.core.cache import cache

cache.set("dashboard", {"orders": 5}, timeout=3600)

time.sleep(3000)
print("after 3000 s:", cache.get("dashboard"))

time.sleep(601)
print("after 3601 s:", cache.get("dashboard"))
