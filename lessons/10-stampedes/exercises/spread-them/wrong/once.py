# It draws one timeout for all of them.
# draws: Many entries still expire in the same second.

import random
from django.core.cache import cache

CITIES = [f"city {number}" for number in range(20)]


def fill():
    timeout = random.randint(45, 75)
    for city in CITIES:
        cache.set(f"weather:{city}", "as of the deploy", timeout=timeout)
