from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates(base):
    """The exchange rates of a currency, kept for ten minutes."""
    return cache.get_or_set(f"rates:{base}", lambda: fetch_exchange_rates(base), 600)


print("EUR:", rates("EUR"))
print("GBP:", rates("GBP"))
