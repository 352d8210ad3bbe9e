import time
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard_stats():
    stats = cache.get("dashboard")
    if stats is None:
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=3600)
    return stats


dashboard_stats()  # at nine
time.sleep(1800)
dashboard_stats()  # at half past nine
time.sleep(24 * 3600)
dashboard_stats()  # on the next day
