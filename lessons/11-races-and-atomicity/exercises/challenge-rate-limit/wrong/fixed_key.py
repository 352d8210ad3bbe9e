# One key for each customer: it can expire between two steps, and then incr() makes one that never ends.
# draws: A counter expired in the middle of a call.

import time
from django.core.cache import cache


def allow(customer):
    """True for the first three calls of a customer in a minute."""
    key = f"calls:{customer}"
    cache.add(key, 0, timeout=60)
    calls = cache.incr(key)
    return calls <= 3
