# CACHES: {"default": {"TIMEOUT": 60}}
import time
from django.core.cache import cache

cache.set("short", "a value")
cache.set("long", "a value", timeout=None)
time.sleep(100)

print([key for key in ["short", "long"] if key in cache])
