# One call that looks, fetches on a miss and stores.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def exchange_rates(base):
    return cache.get_or_set(f"bank-{base}", lambda: fetch_exchange_rates(base), timeout=60 * 60)
