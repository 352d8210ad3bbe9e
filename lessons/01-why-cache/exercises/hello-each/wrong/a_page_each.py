# It caches a whole page for each name, so the numbers are computed once for every visitor.
# draws: Each visitor has an entry of their own

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    page = cache.get(f"page:{name}")
    if page is None:
        stats = compute_dashboard_stats()
        page = f"Hello {name}! {stats['orders']} orders, {stats['revenue']} revenue"
        cache.set(f"page:{name}", page, timeout=600)
    return page


print(page_for("Ann"))
print(page_for("Bob"))
