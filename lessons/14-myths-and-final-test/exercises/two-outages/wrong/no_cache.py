# It asks the bank every time and caches nothing.
# draws: The bank was asked again before 600 seconds

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def dollars():
    """What a euro costs in dollars; fetched once in 600 seconds, also when the cache is down."""
    return fetch_exchange_rates()["USD"]


print(dollars(), dollars())
