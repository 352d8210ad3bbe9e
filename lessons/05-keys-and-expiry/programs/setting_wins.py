# CACHES: {"default": {"TIMEOUT": null}}
import time
from django.core.cache import cache

cache.set("a", "tea")
cache.set("b", "tea", timeout=300)
time.sleep(301)
print([key for key in ["a", "b"] if key in cache])
