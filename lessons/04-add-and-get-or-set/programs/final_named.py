from django.core.cache import cache
from shop.services import fetch_exchange_rates  # takes 0.8 seconds


def fetch(name):
    fetch_exchange_rates()
    return f"for {name}"


def rate(name):
    return cache.get_or_set("rate", lambda: fetch(name), timeout=600)
