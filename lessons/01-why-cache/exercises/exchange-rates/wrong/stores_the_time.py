# Puts the moment of the fetch into the cache, and not the rates.
# draws: What you put into the cache is not the rates.

import time

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def exchange_rates(base):
    cache.get(base)
    rates = fetch_exchange_rates(base)
    cache.set(base, time.time(), timeout=3600)
    return rates
