# functools keeps the rates, in the process.
# draws: it is kept somewhere else.

from functools import lru_cache

from shop.services import fetch_exchange_rates


@lru_cache
def rates(base):
    return fetch_exchange_rates(base)
