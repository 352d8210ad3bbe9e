# It waits up to a moment, not a number of rounds.

import time
import uuid
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    me = uuid.uuid4().hex
    give_up = time.monotonic() + 5.8
    while True:
        stats = cache.get("dashboard")
        if stats is not None:
            return renew() if cache.add("dashboard:fresh", 1, timeout=60) else stats
        if cache.add("dashboard:lock", me, timeout=10):
            break
        if time.monotonic() > give_up:
            return renew()
        time.sleep(0.2)
    try:
        stats = cache.get("dashboard")
        return renew() if stats is None else stats
    finally:
        if cache.get("dashboard:lock") == me:
            cache.delete("dashboard:lock")


def renew():
    stats = compute_dashboard_stats()
    cache.set("dashboard:fresh", 1, timeout=60)
    cache.set("dashboard", stats, timeout=3600)
    return stats
