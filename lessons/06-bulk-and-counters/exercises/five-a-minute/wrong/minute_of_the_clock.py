# The minute is that of the clock.
# draws: 58 seconds after the first of five tries, a sixth was allowed.

import time
from django.core.cache import cache

def _take(name):
    cache.add(f"t:{name}", 5, 60)
    return cache.decr(f"t:{name}") >= 0

def allowed(name):
    key = f"tries:{name}:{int(time.time() // 60)}"
    cache.add(key, 0, timeout=60)
    return cache.incr(key) <= 5
