# It uses get_or_set().

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard_stats():
    return cache.get_or_set("dashboard", compute_dashboard_stats, 60)


print(dashboard_stats())
