# The first call stores a number and returns nothing.
# draws: The first call should make up a number

import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    number = cache.get(f"basket:{session}")
    cache.add(f"basket:{session}", uuid.uuid4().hex, timeout=3600)
    return number
