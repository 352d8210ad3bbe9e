# It keeps pages for ten minutes, made from numbers that may be ten minutes old already.
# draws: still shown to Bob

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    stats = cache.get_or_set("dashboard", compute_dashboard_stats, 600)
    page = f"Hello {name}! {stats['orders']} orders, {stats['revenue']} revenue"
    return cache.get_or_set(f"page:{name}", page, 600)


print(page_for("Ann"))
print(page_for("Bob"))
