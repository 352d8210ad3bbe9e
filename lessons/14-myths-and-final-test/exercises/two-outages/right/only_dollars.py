# Only the number is stored, and contextlib catches.

from contextlib import suppress

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def dollars():
    """What a euro costs in dollars; fetched once in 600 seconds, also when the cache is down."""
    with suppress(Exception):
        found = cache.get("dollars")
        if found is not None:
            return found
    found = fetch_exchange_rates()["USD"]
    with suppress(Exception):
        cache.add("dollars", found, timeout=600)
    return found


print(dollars(), dollars())
