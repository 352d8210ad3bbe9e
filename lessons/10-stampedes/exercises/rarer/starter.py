from django.core.cache import cache
from shop import services


def dashboard():
    stats = cache.get("dashboard")
    if stats is None:
        stats = services.compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=30)
    return stats
