# It keeps the numbers in a global.
# draws: kept somewhere else

from shop.services import compute_dashboard_stats

stats = None


def dashboard_stats():
    global stats
    if stats is None:
        stats = compute_dashboard_stats()
    return stats
