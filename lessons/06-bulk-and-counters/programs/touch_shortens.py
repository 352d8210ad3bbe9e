import time
from django.core.cache import cache

cache.set("basket:ada", ["Blue cup"], timeout=3600)
time.sleep(60)
print("touched:", cache.touch("basket:ada"))
time.sleep(600)
print("eleven minutes after the set:", cache.get("basket:ada"))
print("touched again:", cache.touch("basket:ada"))
