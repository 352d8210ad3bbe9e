# Under the lock one get_or_set is the second look, the fetching and the storing.

from contextlib import suppress

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    with suppress(KeyError):
        return cache.get_many(["rates"])["rates"]
    if not cache.add("rates:lock", 1, timeout=10):
        return None
    try:
        return cache.get_or_set("rates", fetch_exchange_rates, timeout=60)
    finally:
        cache.delete("rates:lock")
