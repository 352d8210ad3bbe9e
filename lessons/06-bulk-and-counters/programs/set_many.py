import time
from django.core.cache import cache

answer = cache.set_many({"price:1": "4.50", "price:2": "3.90"}, timeout=60)
print("set_many returned", answer)
time.sleep(61)
print("after 61 s:", cache.get_many(["price:1", "price:2"]))
