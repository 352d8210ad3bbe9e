# The marker is renewed with touch, which says True to everybody while it is there, and to nobody when it is gone.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is not None and cache.touch("rates:fresh", 60):
        return found
    if found is None or cache.add("rates:fresh", 1, timeout=60):
        found = fetch_exchange_rates()
        cache.set("rates", found, timeout=3600)
        cache.set("rates:fresh", 1, timeout=60)
    return found
