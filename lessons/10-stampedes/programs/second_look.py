import time
from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    for _ in range(5):
        found = cache.get("rates")
        if found is not None:
            return found
        if cache.add("rates:lock", 1, timeout=10):
            found = cache.get("rates") or fetch_exchange_rates()
            cache.set("rates", found, timeout=30)
            cache.delete("rates:lock")
            return found
        time.sleep(0.5)
    return fetch_exchange_rates()
