import time
from django.core.cache import cache

cache.set("unset", "a value")
cache.set("none", "a value", timeout=None)
cache.set("zero", "a value", timeout=0)

time.sleep(24 * 60 * 60)  # a day

print([key for key in ["unset", "none", "zero"] if key in cache])
