# Looks under one key and stores under another.
# draws: the bank was asked again.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def exchange_rates(base):
    rates = cache.get(f"rates:{base}")
    if rates is None:
        rates = fetch_exchange_rates(base)
        cache.set(f"rate:{base}", rates, timeout=3600)
    return rates
