from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page():
    return cache.get_or_set("dashboard", compute_dashboard_stats(), 600)
