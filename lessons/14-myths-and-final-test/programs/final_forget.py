from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rate():
    return cache.get_or_set("rate", lambda: fetch_exchange_rates()["USD"], timeout=600)


def forget():
    cache.delete("rate")
