# The token is id(object()), which is the same number again and again.
# draws: You deleted a lock that belonged to somebody else

import time

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        me = id(object())
        if cache.add("dashboard:lock", me, timeout=10):
            try:
                stats = cache.get("dashboard")
                if stats is None:
                    stats = compute_dashboard_stats()
                    cache.set("dashboard", stats, timeout=30)
                return stats
            finally:
                if cache.get("dashboard:lock") == me:
                    cache.delete("dashboard:lock")
        time.sleep(0.5)
    return compute_dashboard_stats()
