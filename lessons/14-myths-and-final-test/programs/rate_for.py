from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rate(visitor):
    return cache.get_or_set("rate", lambda: fetch(visitor), timeout=3600)


def fetch(visitor):
    return f"rate {fetch_exchange_rates('EUR')['USD']}, asked for {visitor}"


def forget():
    cache.delete("rate")
