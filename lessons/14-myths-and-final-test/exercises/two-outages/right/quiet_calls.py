# A decorator makes the cache's calls quiet.

import functools
import logging
from django.core.cache import cache
from shop.services import fetch_exchange_rates


def quiet(function):
    @functools.wraps(function)
    def call(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except Exception as error:
            logging.info("no cache: %s", error)

    return call


get, keep = quiet(cache.get), quiet(cache.set)


def dollars():
    rates = get("rates") or fetch()
    return rates["USD"]


def fetch():
    rates = fetch_exchange_rates()
    keep("rates", rates, timeout=600)
    return rates


print(dollars(), dollars())
