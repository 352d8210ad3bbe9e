from django.core.cache import cache
from shop.services import fetch_exchange_rates


def dollar():
    return cache.get_or_set("rates", fetch_exchange_rates, 600)["USD"]
