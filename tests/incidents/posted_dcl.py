"""A lock around a computation, with a second look after it was taken, and without.

Right: with the second look it is computed once; without, those who waited compute again.
"""
import time
from django.core.cache import cache
from shop.services import fetch_exchange_rates


def dcl():
    v = cache.get("rates")
    if v is None:
        while not cache.add("lock", 1, 30):
            time.sleep(0.5)
        v = cache.get("rates")
        if v is None:
            v = fetch_exchange_rates()
            cache.set("rates", v, 300)
        cache.delete("lock")
    return len(v)


def scl():
    v = cache.get("rates")
    if v is None:
        while not cache.add("lock", 1, 30):
            time.sleep(0.5)
        v = fetch_exchange_rates()
        cache.set("rates", v, 300)
        cache.delete("lock")
    return len(v)


def release_before_set():
    v = cache.get("rates")
    if v is None:
        if not cache.add("lock", 1, 30):
            time.sleep(2)
            return cache.get("rates") and 3
        v = fetch_exchange_rates()
        cache.delete("lock")
        cache.set("rates", v, 300)
    return len(v)
