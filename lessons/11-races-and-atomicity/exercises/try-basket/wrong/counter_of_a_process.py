# Baskets are numbered by a counter in the module, so two processes give out the same number.

from itertools import count
from django.core.cache import cache

numbers = count(1)


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    return cache.get_or_set(f"basket:{session}", lambda: next(numbers), timeout=3600)
