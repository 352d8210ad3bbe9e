# It waits once, for three seconds, and returns whatever is there, which may be None.
# draws: Your waiter came back with None.

import time
import uuid
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    stats = cache.get("dashboard")
    if stats is None:
        token = uuid.uuid4().hex
        if cache.add("dashboard:lock", token, timeout=10):
            try:
                stats = compute_dashboard_stats()
                cache.set("dashboard", stats, timeout=30)
            finally:
                if cache.get("dashboard:lock") == token:
                    cache.delete("dashboard:lock")
        else:
            time.sleep(3)
            stats = cache.get("dashboard")
    return stats
