# It computes the numbers before it asks the cache.

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    stats = cache.get_or_set("dashboard", compute_dashboard_stats(), 600)
    return f"Hello {name}! {stats['orders']} orders, {stats['revenue']} revenue"


print(page_for("Ann"))
print(page_for("Bob"))
