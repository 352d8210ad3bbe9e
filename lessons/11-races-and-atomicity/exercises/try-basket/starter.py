import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    number = cache.get(f"basket:{session}")
    if number is None:
        number = uuid.uuid4().hex
        cache.set(f"basket:{session}", number, timeout=3600)
    return number
