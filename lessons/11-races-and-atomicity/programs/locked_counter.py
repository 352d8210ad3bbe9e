import time
from django.core.cache import cache

cache.set("views", 0, timeout=None)


def count_view():
    while not cache.add("views:lock", 1, timeout=10):
        time.sleep(0.01)
    cache.set("views", cache.get("views") + 1, timeout=None)
    cache.delete("views:lock")
