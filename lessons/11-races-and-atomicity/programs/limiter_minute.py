import time
from django.core.cache import cache


def visit():
    minute = int(time.time() // 60)
    key = f"visits:Ada:{minute}"
    cache.add(key, 0, timeout=120)
    return cache.incr(key)
