from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page():
    stats = cache.get("dashboard")
    if stats is None and cache.add("dashboard-busy", True, timeout=10):
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, 600)
    return stats  # None: somebody else is computing, show "one moment"
