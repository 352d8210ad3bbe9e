# Two tabs that find each other agree on a number and delete the entry.
# draws: the next tab got another one

import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    key = f"basket:{session}"
    mine = uuid.uuid4().hex
    number = cache.get(key)
    if number is not None:
        return number
    if cache.add(key, mine, timeout=3600):
        return mine
    number = cache.get(key)
    cache.set(key, number, timeout=5)
    return number
