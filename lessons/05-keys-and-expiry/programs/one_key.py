from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates(base):
    return cache.get_or_set("rates", lambda: fetch_exchange_rates(base), 600)


print("for euros:", rates("EUR"))
print("for pounds:", rates("GBP"))
