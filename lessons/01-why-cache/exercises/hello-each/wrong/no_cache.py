# It computes for every visitor and stores nothing.
# draws: Nothing was put into the cache.

from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    stats = compute_dashboard_stats()
    return f"Hello {name}! {stats['orders']} orders, {stats['revenue']} revenue"


print(page_for("Ann"))
print(page_for("Bob"))
