# It has one entry, kept for a day, instead of a fresh one and a last known one.
# draws: The bank works and has new rates, and the old ones were shown.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates(base):
    """Fresh for 60 seconds; when the bank fails, the last known for a day."""
    found = cache.get(f"rates:{base}")
    if found is None:
        found = fetch_exchange_rates(base)
        cache.set(f"rates:{base}", found, timeout=86400)
    return found


print(rates("EUR"))
