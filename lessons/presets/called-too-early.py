from django.core.cache import cache
from shop import services


def dashboard():
    stats = cache.get_or_set("stats", services.compute_dashboard_stats(), timeout=300)
    return stats["orders"]
