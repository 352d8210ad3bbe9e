# It caches only the orders and computes the revenue every time.
# draws: and the numbers were computed more than once

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    orders = cache.get("orders")
    if orders is None:
        orders = compute_dashboard_stats()["orders"]
        cache.set("orders", orders, timeout=600)
    revenue = compute_dashboard_stats()["revenue"]
    return f"Hello {name}! {orders} orders, {revenue} revenue"


print(page_for("Ann"))
print(page_for("Bob"))
