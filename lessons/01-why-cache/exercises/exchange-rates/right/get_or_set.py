# It uses get_or_set() with a lambda.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def exchange_rates(base):
    """What one unit of `base` is worth elsewhere, at most an hour old."""
    return cache.get_or_set(f"rates-of-{base}", lambda: fetch_exchange_rates(base), 60 * 60)


for visitor, base in [("Ann", "EUR"), ("Bob", "EUR"), ("Cho", "USD")]:
    print(visitor, "sees", exchange_rates(base))
