# Three tickets for each minute of the clock, each taken with add.

import time

from django.core.cache import cache


def allow(customer):
    minute = int(time.time()) // 60
    return any(cache.add(f"ticket:{customer}:{minute}:{number}", 1, 90) for number in (1, 2, 3))
