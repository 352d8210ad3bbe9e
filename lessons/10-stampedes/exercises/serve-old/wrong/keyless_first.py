# The first request returns None and only stores.
# draws: On an empty cache the rates are fetched and returned.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if cache.add("rates:fresh", 1, timeout=60):
        cache.set("rates", fetch_exchange_rates(), timeout=3600)
    return found
