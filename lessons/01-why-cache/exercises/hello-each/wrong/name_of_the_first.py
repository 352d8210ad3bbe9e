# The greeting is only added on a miss, so later visitors get the page without it.
# draws: Bob came right after Ann

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    page = cache.get("page")
    if page is None:
        stats = compute_dashboard_stats()
        page = f"{stats['orders']} orders, {stats['revenue']} revenue"
        cache.set("page", page, timeout=600)
        page = f"Hello {name}! {page}"
    return page


print(page_for("Ann"))
print(page_for("Bob"))
