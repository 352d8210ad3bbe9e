# Two functions with their nets.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def dollars():
    """What a euro costs in dollars; fetched once in 600 seconds, also when the cache is down."""
    rates = quietly(cache.get, "rates")
    if rates is None:
        rates = fetch_exchange_rates()
        quietly(cache.set, "rates", rates, 600)
    return rates["USD"]


def quietly(call, *args):
    """What the call returns; None while the cache is away."""
    try:
        return call(*args)
    except Exception:
        return None


print(dollars(), dollars())
