"""`if key in cache: return cache.get(key)` (ocfweb#100): it may have gone in between.

Right: beside a delete, or when time passes, None is returned. Read once, it never is.
"""
from django.core.cache import cache
from shop.services import fetch_exchange_rates

cache.set("rates", {"USD": 1}, 60)


def rates():
    if "rates" in cache:
        return cache.get("rates")
    value = fetch_exchange_rates()
    cache.set("rates", value, 60)
    return value


def rates_once():
    value = cache.get("rates")
    if value is None:
        value = fetch_exchange_rates()
        cache.set("rates", value, 60)
    return value


def forget():
    cache.delete("rates")
    return "forgotten"
