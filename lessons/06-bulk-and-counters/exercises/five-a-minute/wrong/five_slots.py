# Each of five slots has a minute of its own.
# draws: More than sixty seconds after her first try a new minute had begun for Ada, and it didn't have five tries.

import time
from django.core.cache import cache

def _take(name):
    cache.add(f"t:{name}", 5, 60)
    return cache.decr(f"t:{name}") >= 0

def allowed(name):
    return any(cache.add(f"t:{name}:{slot}", 1, 60) for slot in range(5))
