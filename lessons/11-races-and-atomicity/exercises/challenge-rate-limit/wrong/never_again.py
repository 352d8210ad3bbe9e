# It never begins a new count.
# draws: Two minutes later three calls should be allowed again

import time
from django.core.cache import cache


def allow(customer):
    """True for the first three calls of a customer in a minute."""
    key = f"calls:{customer}"
    cache.add(key, 0, timeout=1000)
    calls = cache.incr(key)
    return calls <= 3
