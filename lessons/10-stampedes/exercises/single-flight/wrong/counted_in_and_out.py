# The lock is a number that goes up and down, and nobody knows whose it is.
# draws: You deleted a lock that belonged to somebody else

import time

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        cache.add("dashboard:lock", 0, timeout=10)
        try:
            mine = cache.incr("dashboard:lock") == 1
        except ValueError:
            mine = False
        try:
            if mine:
                stats = cache.get("dashboard")
                if stats is None:
                    stats = compute_dashboard_stats()
                    cache.set("dashboard", stats, timeout=30)
                return stats
        finally:
            try:
                cache.decr("dashboard:lock")
            except ValueError:
                pass
        time.sleep(0.5)
    return compute_dashboard_stats()
