from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates(base):
    """Fresh for 60 seconds; when the bank fails, the last known for a day."""
    found = cache.get(____)
    if found is not None:
        return found
    try:
        found = fetch_exchange_rates(base)
    except Exception:
        found = cache.get(____)
        if found is None:
            ____
        return found
    cache.set(____, found, timeout=____)
    cache.set(____, found, timeout=____)
    return found


print(rates("EUR"))
