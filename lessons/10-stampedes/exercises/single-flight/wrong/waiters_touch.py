# Those who wait touch the lock, so under traffic the lock of a dead process lives on.
# draws: one request waited for it in vain

import time
import uuid

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    me = uuid.uuid4().hex
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        if cache.add("dashboard:lock", me, timeout=10):
            try:
                stats = cache.get("dashboard")
                if stats is None:
                    stats = compute_dashboard_stats()
                    cache.set("dashboard", stats, timeout=30)
                return stats
            finally:
                if cache.get("dashboard:lock") == me:
                    cache.delete("dashboard:lock")
        cache.touch("dashboard:lock", 10)
        time.sleep(0.5)
    return compute_dashboard_stats()
