import time
from django.core.cache import cache


def allowed(name):
    key = f"tries:{name}:{int(time.time() // 60)}"
    try:
        cache.add(key, 0, timeout=120)
        return cache.incr(key) <= 2
    except Exception:
        return False
