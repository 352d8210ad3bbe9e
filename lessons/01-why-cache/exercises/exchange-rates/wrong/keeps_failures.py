# It keeps None when the bank fails.
# draws: The bank failed once and works again, and the next visitor should get its rates.

from shop.services import fetch_exchange_rates
from django.core.cache import cache
def exchange_rates(base):
    key = f"exchange_rates:{base}"
    def ask():
        try:
            return fetch_exchange_rates(base)
        except Exception:
            return None
    return cache.get_or_set(key, ask, 3600)
