from django.core.cache import cache
from shop.services import fetch_exchange_rates


def update_rates():
    if not cache.add("rates:lock", 1, timeout=10):
        return "taken"
    fetch_exchange_rates()
    cache.delete("rates:lock")
    return "done"
