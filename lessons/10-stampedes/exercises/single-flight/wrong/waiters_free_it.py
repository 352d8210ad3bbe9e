# The finally is around the waiting too, and asks the cache for the token that it compares with.
# draws: You deleted a lock that belonged to somebody else

import time
import uuid

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        me = uuid.uuid4().hex
        won = cache.add("dashboard:lock", me, timeout=10)
        try:
            if won:
                stats = compute_dashboard_stats()
                cache.set("dashboard", stats, timeout=30)
                return stats
            time.sleep(0.5)
        finally:
            me = cache.get("dashboard:lock")
            if cache.get("dashboard:lock") == me:
                cache.delete("dashboard:lock")
    return compute_dashboard_stats()
