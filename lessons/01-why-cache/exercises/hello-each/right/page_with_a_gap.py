# It stores the page with a gap, and puts the name in.

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def compute_page():
    stats = compute_dashboard_stats()
    return f"Hello %s! {stats['orders']} orders, {stats['revenue']} revenue"


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    page = cache.get("page")
    if not page:
        page = compute_page()
        cache.add("page", page, 600)
    return page % name


print(page_for("Ann"))
print(page_for("Bob"))
