# It keeps the numbers in a global of its own.
# draws: they are kept somewhere else

import time
from shop.services import compute_dashboard_stats

known = {"at": None, "stats": None}


def page_for(name):
    """A greeting, and the shop's numbers: at most ten minutes old."""
    if known["at"] is None or time.time() - known["at"] >= 600:
        known.update(at=time.time(), stats=compute_dashboard_stats())
    stats = known["stats"]
    return f"Hello {name}! {stats['orders']} orders, {stats['revenue']} revenue"
