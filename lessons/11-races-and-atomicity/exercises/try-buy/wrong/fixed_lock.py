# Its lock is a get() and a set().
# draws: One pot was sold to two customers.

import time
from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    while cache.get("pot:lock"):
        time.sleep(0.1)
    cache.set("pot:lock", True, timeout=10)
    left = cache.get("stock:pot")
    if left > 0:
        cache.set("stock:pot", left - 1, timeout=None)
    cache.delete("pot:lock")
    return "sold" if left > 0 else "sold out"
