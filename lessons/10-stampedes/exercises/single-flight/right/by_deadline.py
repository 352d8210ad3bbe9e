# Waits by the clock, not by counting rounds; its token comes from uuid4, its second look is inside the lock.

import time
import uuid

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    me = str(uuid.uuid4())
    until = time.monotonic() + 5.9
    while not cache.add("dashboard:lock", me, timeout=10):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        if time.monotonic() >= until:
            return compute_dashboard_stats()
        time.sleep(0.3)
    try:
        return cache.get_or_set("dashboard", compute_dashboard_stats, timeout=30)
    finally:
        if cache.get("dashboard:lock") == me:
            cache.delete("dashboard:lock")
