from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rate(visitor):
    found = cache.get("rate")
    if found is None:
        fetch_exchange_rates()
        found = f"fetched for {visitor}"
        cache.set("rate", found, timeout=600)
    return found
