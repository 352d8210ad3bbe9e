# CACHES: {"default": {"TIMEOUT": 60}}
import time
from django.core.cache import cache

cache.set("unset", "a value")
cache.set("hour", "a value", timeout=3600)
cache.set("none", "a value", timeout=None)

time.sleep(61)
print([key for key in ["unset", "hour", "none"] if key in cache])
