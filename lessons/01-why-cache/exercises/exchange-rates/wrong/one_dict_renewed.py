# It keeps all bases in one entry, and each new base gives the old rates another hour.
# draws: The rates are older than an hour and still served.

from django.core.cache import cache
from shop.services import fetch_exchange_rates

def exchange_rates(base):
    all_rates = cache.get("rates", {})
    if base not in all_rates:
        all_rates[base] = fetch_exchange_rates(base)
        cache.set("rates", all_rates, 3600)
    return all_rates[base]
