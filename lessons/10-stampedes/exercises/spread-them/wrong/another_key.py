# It stores under another key than visitors look under.
# draws: Visitors look under

import random
from django.core.cache import cache

CITIES = [f"city {number}" for number in range(20)]


def fill():
    for city in CITIES:
        cache.set(f"{city}:weather", "as of the deploy", timeout=random.randint(45, 75))


fill()
