# On an empty cache it sets the marker and fetches; later add() decides.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is not None and not cache.add("rates:fresh", True, timeout=60):
        return found
    cache.set("rates:fresh", True, timeout=60)
    found = fetch_exchange_rates()
    cache.set("rates", found, timeout=3600)
    return found
