import time
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard_stats():
    stats = cache.get("dashboard")
    if stats is None:
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=3600)
    return stats


for pause, visitor in [(0, "Ann"), (60, "Bob"), (3600, "Cho"), (60, "Dan")]:
    time.sleep(pause)
    started = time.monotonic()
    dashboard_stats()
    print(visitor, "waited", round(time.monotonic() - started, 2), "seconds")
