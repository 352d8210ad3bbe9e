# It takes a text for the sign of a miss.
# draws: The result was 'missing', and the second call computed again. A default that nobody else can have is an object() of your own.

import time
from django.core.cache import cache
from shop.services import compute_dashboard_stats

def dashboard_stats():
    stats = cache.get("dashboard", "missing")
    if stats == "missing":
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=600)
    return stats
