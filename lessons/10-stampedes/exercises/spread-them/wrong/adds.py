# add() leaves an entry alone that is still there.
# draws: an entry kept its old expiry

import random
from django.core.cache import cache

CITIES = [f"city {number}" for number in range(20)]


def fill():
    for city in CITIES:
        cache.add(f"weather:{city}", "as of the deploy", timeout=random.randint(45, 75))


fill()
