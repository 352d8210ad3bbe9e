# It computes under a lock and stores nothing.
# draws: Nothing was put into the cache.

from shop.services import compute_dashboard_stats


def dashboard():
    return compute_dashboard_stats()
