# It waits only half a second, and then computes without the lock.
# draws: More than one request computed

import time
import uuid
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    stats = cache.get("dashboard")
    if stats is not None:
        return stats
    token = uuid.uuid4().hex
    if cache.add("dashboard:lock", token, timeout=10):
        try:
            stats = compute_dashboard_stats()
            cache.set("dashboard", stats, timeout=30)
            return stats
        finally:
            if cache.get("dashboard:lock") == token:
                cache.delete("dashboard:lock")
    time.sleep(0.5)
    stats = cache.get("dashboard")
    if stats is None:
        stats = compute_dashboard_stats()
    return stats
