# The number is drawn from a hundred, so customers share baskets.
# draws: Sixty sessions came

import random
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    return cache.get_or_set(f"basket:{session}", lambda: random.randint(1, 100), timeout=3600)
