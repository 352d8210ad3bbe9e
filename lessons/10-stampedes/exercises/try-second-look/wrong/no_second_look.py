# It fetches as soon as it has the lock.
# draws: and took the lock after the first had freed it

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is None and cache.add("rates:lock", 1, timeout=10):
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=60)
        cache.delete("rates:lock")
    return found
