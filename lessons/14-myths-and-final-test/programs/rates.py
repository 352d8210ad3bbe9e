from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    return cache.get_or_set("rates", fetch_exchange_rates, timeout=3600)
