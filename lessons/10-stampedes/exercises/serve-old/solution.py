from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if cache.add("rates:fresh", 1, timeout=60) or found is None:
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
    return found
