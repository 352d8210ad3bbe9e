from django.core.cache import cache
from shop.services import fetch_exchange_rates


def fetch(visitor):
    return f"rate {fetch_exchange_rates('EUR')['USD']}, asked for {visitor}"


def by_hand(visitor):
    rate = cache.get("rate")
    if rate is None:
        rate = fetch(visitor)
        cache.set("rate", rate, timeout=None)
    return rate


def read_through(visitor):
    return cache.get_or_set("rate", lambda: fetch(visitor), timeout=None)
