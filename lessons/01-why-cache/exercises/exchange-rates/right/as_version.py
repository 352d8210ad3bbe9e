# It makes the base the entry's version.

from django.core.cache import cache
from shop.services import fetch_exchange_rates

def exchange_rates(base):
    version = int.from_bytes(base.encode(), "big")
    found = cache.get("rates", version=version)
    if found is None:
        found = fetch_exchange_rates(base)
        cache.add("rates", found, 3600, version=version)
    return found
