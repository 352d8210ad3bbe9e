# Others take the old rates at once, after they have fetched, too.
# draws: One request was renewing, and another one fetched too.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is None or cache.add("rates:fresh", 1, timeout=60):
        cache.set("rates:fresh", 1, timeout=60)
        cache.set("rates:at-it", 1, timeout=5)
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
        cache.delete("rates:at-it")
    elif cache.add("rates:second", 1, timeout=1) and cache.get("rates:at-it"):
        fetch_exchange_rates()
    return found
