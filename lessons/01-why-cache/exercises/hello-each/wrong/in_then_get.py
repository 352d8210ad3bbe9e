# It looks twice, and the numbers can expire in between.
# draws: the numbers can expire between two lookups

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    if "dashboard" not in cache:
        cache.set("dashboard", compute_dashboard_stats(), timeout=600)
    stats = cache.get("dashboard")
    return f"Hello {name}! {stats['orders']} orders, {stats['revenue']} revenue"


print(page_for("Ann"))
print(page_for("Bob"))
