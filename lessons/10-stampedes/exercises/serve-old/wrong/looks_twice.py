# It looks whether there are rates and looks again to return them.
# draws: The rates were thrown out between two of your steps

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    if "rates" not in cache or cache.add("rates:fresh", 1, timeout=60):
        cache.set("rates:fresh", 1, timeout=60)
        cache.set("rates", fetch_exchange_rates(), timeout=3600)
    return cache.get("rates")
