from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard_stats():
    stats = cache.get("dashboard")
    if stats is None:
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=60)
    return stats


print(dashboard_stats())
