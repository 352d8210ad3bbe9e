# `get_or_set` with a function that remembers what the bank said.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def dollars():
    got = []

    def fetch():
        try:
            got.append(fetch_exchange_rates())
        except Exception as error:
            got.append(error)
            raise
        return got[0]

    try:
        rates = cache.get_or_set("rates", fetch, timeout=600)
    except Exception:
        if not got:
            fetch()
        if isinstance(got[0], Exception):
            raise got[0]
        rates = got[0]
    return rates["USD"]


print(dollars(), dollars())
