# It stores with set() and then returns what is stored.
# draws: Two tabs of the same session got two baskets.

import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    key = f"basket:{session}"
    if cache.get(key) is None:
        cache.set(key, uuid.uuid4().hex, timeout=3600)
    return cache.get(key)
