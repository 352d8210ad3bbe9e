# The calls are counted in the module, which each process has for itself.
# draws: Four calls came to two processes

import time
from collections import Counter

calls = Counter()


def allow(customer):
    """True for the first three calls of a customer in a minute."""
    key = customer, int(time.time() // 60)
    calls[key] += 1
    return calls[key] <= 3
