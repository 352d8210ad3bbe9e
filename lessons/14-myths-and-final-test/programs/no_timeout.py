import time
from django.core.cache import cache

cache.set("report", "all orders")
time.sleep(301)
print("after 301 seconds:", cache.get("report"))
