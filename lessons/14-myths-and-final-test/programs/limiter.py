import time
from django.core.cache import cache


def allowed():
    """Three attempts a minute."""
    key = f"tries:ada:{int(time.time() // 60)}"
    cache.add(key, 0, timeout=120)
    return cache.incr(key) <= 3
