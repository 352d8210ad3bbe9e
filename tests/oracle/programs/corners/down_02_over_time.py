# BACKENDS: memcached-down
import time
from django.core.cache import cache, caches

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

for i in range(8):
    show(i, lambda: cache.get("k"))
    show(i, lambda: cache.incr("k"))
    time.sleep(0.55)
cache.close if False else None
show("close", lambda: caches.close_all())
for i in range(4):
    show(i, lambda: cache.set("k", 1)); time.sleep(1.1)
