import time
from django.core.cache import cache

cache.set("banner", "Closed on Friday", timeout=None)
cache.set("banner", "Closed on Monday")
time.sleep(301)

print(cache.get("banner", "Welcome!"))
