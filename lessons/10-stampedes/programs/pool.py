import time
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    for _ in range(10):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        if cache.add("dashboard:lock", 1, timeout=10):
            stats = compute_dashboard_stats()
            cache.set("dashboard", stats, timeout=30)
            cache.delete("dashboard:lock")
            return stats
        time.sleep(0.5)
    return compute_dashboard_stats()


def opening_hours():
    return "nine to six"
