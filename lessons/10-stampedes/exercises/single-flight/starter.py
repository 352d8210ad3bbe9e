import time
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    stats = cache.get("dashboard")
    if stats is None:
        if cache.add("dashboard:lock", 1, timeout=10):
            stats = compute_dashboard_stats()
            cache.set("dashboard", stats, timeout=30)
            cache.delete("dashboard:lock")
        else:
            time.sleep(0.5)
            stats = cache.get("dashboard")
    return stats
