# The counter is created with get_or_set(), and the minute is a date.

from datetime import datetime, timezone
from django.core.cache import cache

LIMIT = 3


def allow(customer):
    """True for the first three calls of a customer in a minute."""
    minute = datetime.now(timezone.utc).strftime("%Y-%m-%d %H.%M").replace(" ", "T")
    key = f"calls:{minute}:{customer}"
    cache.get_or_set(key, 0, timeout=300)
    return cache.incr(key) <= LIMIT
