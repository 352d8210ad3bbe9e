# It asks for both entries at once, and stores both in turn.

from django.core.cache import cache
from shop import services


def rates(base):
    fresh, old = f"fresh:{base}", f"old:{base}"
    known = cache.get_many([fresh, old])
    if fresh in known:
        return known[fresh]
    try:
        found = services.fetch_exchange_rates(base)
    except Exception:
        if old not in known:
            raise
        return known[old]
    cache.set(old, found, 86400)
    cache.set(fresh, found, 60)
    return found


print(rates("EUR"))
