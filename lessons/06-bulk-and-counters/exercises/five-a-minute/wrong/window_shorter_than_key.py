# The key has the minute of the clock, and lives for thirty seconds.

import time

from django.core.cache import cache


def allowed(name):
    key = f"tries:{name}:{int(time.time()) // 60}"
    cache.add(key, 0, timeout=30)
    return cache.incr(key) <= 5
