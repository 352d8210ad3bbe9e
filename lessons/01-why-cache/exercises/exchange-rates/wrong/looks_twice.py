# Asks whether the entry is there and then fetches it: it may expire in between.
# remark: the rates can expire between the two looks

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def exchange_rates(base):
    if base in cache:
        return cache.get(base)
    rates = fetch_exchange_rates(base)
    cache.set(base, rates, timeout=3600)
    return rates
