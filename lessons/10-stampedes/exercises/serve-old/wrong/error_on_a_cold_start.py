# On an empty cache the second request gets an error.
# draws: and one of them got an error

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is None:
        if not cache.add("rates:lock", 1, timeout=10):
            raise RuntimeError("somebody is at it")
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
        cache.set("rates:fresh", 1, timeout=60)
        cache.delete("rates:lock")
    elif cache.add("rates:fresh", 1, timeout=60):
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
    return found
