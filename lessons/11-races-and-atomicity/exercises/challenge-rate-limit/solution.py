import time
from django.core.cache import cache


def allow(customer):
    """True for the first three calls of a customer in a minute."""
    key = f"calls:{customer}:{int(time.time() // 60)}"
    cache.add(key, 0, timeout=120)
    calls = cache.incr(key)
    return calls <= 3
