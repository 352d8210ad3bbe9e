# It offers a number with add(), and returns what is stored.

import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    key = f"basket:{session}"
    number = cache.get(key)
    if number is None:
        cache.add(key, str(uuid.uuid4()), timeout=3600)
        number = cache.get(key)
    return number
