# The lock has no token, and it deletes whatever lock is there.
# draws: You deleted a lock that belonged to somebody else.

import time
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        if cache.add("dashboard:lock", 1, timeout=10):
            try:
                stats = compute_dashboard_stats()
                cache.set("dashboard", stats, timeout=30)
                return stats
            finally:
                cache.delete("dashboard:lock")
        time.sleep(0.5)
    return compute_dashboard_stats()
