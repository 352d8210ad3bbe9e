# It fetches the rates before it asks the cache.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def exchange_rates(base):
    """What one unit of `base` is worth elsewhere, at most an hour old."""
    return cache.get_or_set(f"rates:{base}", fetch_exchange_rates(base), timeout=3600)


for visitor, base in [("Ann", "EUR"), ("Bob", "EUR"), ("Cho", "USD")]:
    print(visitor, "sees", exchange_rates(base))
