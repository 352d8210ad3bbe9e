# If the bank itself fails, it is asked a second time.
# draws: How many times was it asked

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def dollars():
    """What a euro costs in dollars; fetched once in 600 seconds, also when the cache is down."""
    try:
        return cache.get_or_set("rates", fetch_exchange_rates, timeout=600)["USD"]
    except Exception:
        return fetch_exchange_rates()["USD"]


print(dollars(), dollars())
