# One get_many shows numbers and lock, and a waiter calls the function again with a round less.

import time
import uuid

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard(rounds=11):
    known = cache.get_many(["dashboard", "dashboard:lock"])
    if "dashboard" in known:
        return known["dashboard"]
    if rounds == 0:
        return compute_dashboard_stats()
    me = uuid.uuid4().hex
    if "dashboard:lock" in known or not cache.add("dashboard:lock", me, 10):
        time.sleep(0.5)
        return dashboard(rounds - 1)
    try:
        stats = cache.get("dashboard")
        if stats is None:
            stats = compute_dashboard_stats()
            cache.set("dashboard", stats, 30)
        return stats
    finally:
        if cache.get("dashboard:lock", "") == me:
            cache.delete("dashboard:lock")
