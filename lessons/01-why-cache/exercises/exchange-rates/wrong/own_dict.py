# Keeps the rates in a dict of the module, not in the cache.
# draws: The cache was emptied, and your function still had the rates: it keeps them somewhere else.

import time

from shop.services import fetch_exchange_rates

kept = {}


def exchange_rates(base):
    rates, fetched = kept.get(base, (None, 0))
    if rates is None or time.time() - fetched > 3600:
        rates = fetch_exchange_rates(base)
        kept[base] = (rates, time.time())
    return rates
