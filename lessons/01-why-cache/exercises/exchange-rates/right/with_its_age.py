# Stores the rates with the moment they were fetched, and looks at their age itself.

import time

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def exchange_rates(base):
    kept = cache.get(base)
    if kept is None or time.time() - kept["fetched"] > 3600:
        kept = {"rates": fetch_exchange_rates(base), "fetched": time.time()}
        cache.set(base, kept, timeout=None)
    return kept["rates"]
