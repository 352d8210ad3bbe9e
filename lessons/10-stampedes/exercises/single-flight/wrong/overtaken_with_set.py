# The lock never expires. Its value says when it is over, and whoever finds that takes it with set, so two can.
# draws: A request held the lock for longer than its ten seconds

import time
import uuid

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        me = [time.time() + 10, uuid.uuid4().hex]
        held = cache.get("dashboard:lock")
        won = False
        if held is None:
            won = cache.add("dashboard:lock", me, timeout=None)
        elif held[0] <= time.time():
            cache.set("dashboard:lock", me, timeout=None)
            won = True
        if won:
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
