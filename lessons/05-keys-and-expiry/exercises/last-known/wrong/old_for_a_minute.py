# The last known rates are stored as fresh for a minute, even in the last minute of their day.
# draws: when the bank failed you stored them again, as if they were fresh.

from django.core.cache import cache
from shop.services import fetch_exchange_rates


def fetch(base):
    try:
        found = fetch_exchange_rates(base)
        cache.set(f"last-rates:{base}", found, timeout=86400)
        return found
    except Exception:
        last = cache.get(f"last-rates:{base}")
        if last is None:
            raise
        return last


def rates(base):
    """Fresh for 60 seconds; when the bank fails, the last known for a day."""
    return cache.get_or_set(f"rates:{base}", lambda: fetch(base), 60)


print(rates("EUR"))
