import time
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            if cache.add("dashboard:fresh", 1, timeout=60):
                stats = renew()
            return stats
        if cache.add("dashboard:lock", 1, timeout=10):
            try:
                return cache.get("dashboard") or renew()
            finally:
                cache.delete("dashboard:lock")
        time.sleep(0.5)
    return renew()


def renew():
    stats = compute_dashboard_stats()
    cache.set("dashboard:fresh", 1, timeout=60)
    cache.set("dashboard", stats, timeout=3600)
    return stats
