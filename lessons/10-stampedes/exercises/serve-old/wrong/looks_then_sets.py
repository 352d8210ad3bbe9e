# It looks for the marker with get() and sets it after the renewal.
# draws: came while the first was renewing, and did not get the old rates

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is None or cache.get("rates:fresh") is None:
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
        cache.set("rates:fresh", 1, timeout=60)
    return found
