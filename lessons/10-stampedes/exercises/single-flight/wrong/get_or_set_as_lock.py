# The lock is a get_or_set: when the lock is freed between its add and its get, two requests are given their own token.
# draws: each of them thought that it had the lock

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
        if cache.get_or_set("dashboard:lock", me, timeout=10) == me:
            try:
                stats = cache.get("dashboard")
                if stats is None:
                    stats = compute_dashboard_stats()
                    cache.set("dashboard", stats, timeout=30)
                return stats
            finally:
                if cache.get("dashboard:lock") == me:
                    cache.delete("dashboard:lock")
        time.sleep(0.5)
    return compute_dashboard_stats()
