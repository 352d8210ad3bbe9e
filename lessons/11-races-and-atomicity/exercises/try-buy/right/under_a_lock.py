# It looks and takes under a lock made with add(), and waits for it.

import time
from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    while not cache.add("pot:lock", True, timeout=10):
        time.sleep(0.1)
    try:
        if cache.get("stock:pot") < 1:
            return "sold out"
        cache.decr("stock:pot")
        return "sold"
    finally:
        cache.delete("pot:lock")
