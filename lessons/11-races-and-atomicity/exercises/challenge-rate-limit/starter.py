import time
from django.core.cache import cache


def allow(customer):
    """True for the first three calls of a customer in a minute."""
    key = f"calls:{customer}:{int(time.time() // 60)}"
    calls = cache.get(key, 0)
    if calls >= 3:
        return False
    cache.set(key, calls + 1, timeout=120)
    return True
