# Whoever finds the lock older than a second and a half takes it over, and the work takes two.
# draws: One that had waited in vain computed, and then that lock was changed

import time
import uuid
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    mine = uuid.uuid4().hex
    for _ in range(20):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        held = cache.get("dashboard:lock")
        if held is not None and time.time() - held[1] > 1.5:
            cache.delete("dashboard:lock")
        if cache.add("dashboard:lock", (mine, time.time()), timeout=10):
            try:
                stats = cache.get("dashboard")
                if stats is None:
                    stats = compute_dashboard_stats()
                    cache.set("dashboard", stats, timeout=30)
                return stats
            finally:
                held = cache.get("dashboard:lock")
                if held is not None and held[0] == mine:
                    cache.delete("dashboard:lock")
        time.sleep(0.5)
    return compute_dashboard_stats()
