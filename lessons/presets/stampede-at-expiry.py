from django.core.cache import cache
from shop import services

cache.set("stats", services.compute_dashboard_stats(), timeout=3)


def dashboard():
    stats = cache.get("stats")
    if stats is None:
        stats = services.compute_dashboard_stats()  # 2 seconds
        cache.set("stats", stats, timeout=3)
    return stats["orders"]
