# The entry says since when it is fresh, and a lock that is an add() decides who renews.

import time
from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    entry = cache.get("rates-since")
    if entry is not None:
        since, found = entry
        if time.time() - since < 60 or not cache.add("renewing", True, timeout=30):
            return found
    try:
        found = fetch_exchange_rates()
        cache.set("rates-since", (time.time(), found), timeout=3600)
    finally:
        cache.delete("renewing")
    return found
