from django.core.cache import cache
from shop.services import fetch_exchange_rates


def update_rates():
    if cache.add("rates:lock", 1, timeout=10):  # nobody deletes it
        cache.set("rates", fetch_exchange_rates()["USD"], timeout=3600)
