# It has the lock for the cold start and no old numbers to serve later.
# draws: and did not get the old numbers

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
                stats = cache.get("dashboard")
                if stats is None:
                    stats = compute_dashboard_stats()
                    cache.set("dashboard", stats, timeout=60)
                return stats
            finally:
                cache.delete("dashboard:lock")
        time.sleep(0.5)
    return compute_dashboard_stats()
