# The build comes first, and it asks with get.

from django.core.cache import cache
from shop.services import fetch_exchange_rates

BUILD = 42


def rates(base):
    """The rates, in the form of this build; kept for an hour."""
    key = f"build-{BUILD}/rates/{base}"
    found = cache.get(key)
    if found is None:
        found = {"base": base, **fetch_exchange_rates(base)}
        cache.set(key, found, timeout=3600)
    return found


print(rates("EUR"))
