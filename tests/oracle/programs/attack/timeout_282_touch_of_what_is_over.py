# BACKENDS: filebased, locmem
import time

from django.core.cache import cache

for timeout in ({}, "abc", 10**400, None, 5, 0):
    cache.set("k", 1, 0.01)
    time.sleep(0.03)
    try:
        print(repr(timeout)[:6], cache.touch("k", timeout))
    except Exception as e:
        print(repr(timeout)[:6], type(e).__name__, str(e)[:60])
