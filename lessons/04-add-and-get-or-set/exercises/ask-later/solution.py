from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates(base):
    return cache.get_or_set(f"rates:{base}", lambda: fetch_exchange_rates(base), 3600)


for visitor in ["Ann", "Bob", "Cho"]:
    print(visitor, rates("EUR"))
