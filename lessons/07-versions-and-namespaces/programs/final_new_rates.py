from uuid import uuid4
from django.core.cache import cache
from shop.services import fetch_exchange_rates  # takes 0.8 seconds


def rate():
    generation = cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)
    return cache.get_or_set(f"{generation}:usd", lambda: fetch_exchange_rates()["USD"], timeout=600)


def forget():
    cache.set("generation", uuid4().hex, timeout=None)
