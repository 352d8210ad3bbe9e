import time
from django.core.cache import cache

cache.set("basket", ["cup"], timeout=100)
time.sleep(60)
cache.set("basket", cache.get("basket") + ["pot"])
time.sleep(200)
cache.touch("basket", 50)
time.sleep(60)
print(cache.get("basket", "empty"))
