# It keeps None when the computation fails.
# draws: The computation failed once and works again, and the next visitor should get the numbers.

from shop.services import compute_dashboard_stats
from django.core.cache import cache
def dashboard_stats():
    key = f"dashboard_stats:{'x'}"
    def ask():
        try:
            return compute_dashboard_stats()
        except Exception:
            return None
    return cache.get_or_set(key, ask, 600)
