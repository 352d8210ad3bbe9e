# It fetches and stores nothing.
# draws: Nothing was stored in the cache.

from shop.services import fetch_exchange_rates


def rates():
    return fetch_exchange_rates()
