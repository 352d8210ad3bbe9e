# The lock is freed in finally, and the fetch is a get_or_set().

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is not None or not cache.add("lock:rates", True, timeout=10):
        return found
    try:
        return cache.get_or_set("rates", fetch_exchange_rates, timeout=60)
    finally:
        cache.delete("lock:rates")
