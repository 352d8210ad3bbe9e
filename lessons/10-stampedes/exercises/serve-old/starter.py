from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is None:
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=60)
    return found
