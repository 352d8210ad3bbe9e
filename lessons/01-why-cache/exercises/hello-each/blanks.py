from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    stats = cache.get(____)
    if stats is None:
        stats = ____
        cache.set(____, ____, timeout=____)
    return f"Hello {____}! {stats['orders']} orders, {stats['revenue']} revenue"


print(page_for("Ann"))
print(page_for("Bob"))
