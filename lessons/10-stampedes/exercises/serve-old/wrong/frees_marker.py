# It deletes the marker after the renewal, so the next request renews again.
# draws: and the rates were fetched again.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if cache.add("rates:lock", 1, timeout=60) or found is None:
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
        cache.delete("rates:lock")
    return found
