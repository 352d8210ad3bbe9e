# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "dashboards"}}
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    stats = cache.get("dashboard")
    if stats is None:
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=600)
    return stats["orders"]
