# On an empty cache the second request gets nothing.
# draws: and one of them got None. There is nothing old to give yet.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is None:
        if not cache.add("rates:lock", 1, timeout=10):
            return None
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
        cache.set("rates:fresh", 1, timeout=60)
        cache.delete("rates:lock")
    elif cache.add("rates:fresh", 1, timeout=60):
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
    return found
