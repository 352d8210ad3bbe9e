# A decorator caches the imported function.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def for_an_hour(function):
    def wrapper(base):
        return cache.get_or_set(f"{function.__name__}:{base}", lambda: function(base), 3600)

    return wrapper


exchange_rates = for_an_hour(fetch_exchange_rates)
for visitor, base in [("Ann", "EUR"), ("Bob", "EUR"), ("Cho", "USD")]:
    print(visitor, "sees", exchange_rates(base))
