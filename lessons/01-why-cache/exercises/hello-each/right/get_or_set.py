# It gets the numbers through get_or_set().

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    stats = cache.get_or_set("stats", compute_dashboard_stats, timeout=600)
    return f"Hello {name}! {stats['orders']} orders, {stats['revenue']} revenue"


print(page_for("Ann"))
print(page_for("Bob"))
