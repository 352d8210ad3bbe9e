# Leaves the lock to run out by itself.
# draws: The work is done and the lock is still there

import time

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        if cache.add("dashboard:lock", 1, timeout=10):
            return cache.get_or_set("dashboard", compute_dashboard_stats, timeout=30)
        time.sleep(0.5)
    return compute_dashboard_stats()
