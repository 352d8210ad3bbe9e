# The finally stands around the computation alone, so the lock is free before the numbers are stored.
# draws: Store before you free the lock

import time
import uuid
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def computed_alone(token):
    stats = cache.get("dashboard")
    if stats is not None:
        return stats
    try:
        return compute_dashboard_stats()
    finally:
        if cache.get("dashboard:lock") == token:
            cache.delete("dashboard:lock")


def dashboard():
    token = uuid.uuid4().hex
    for _ in range(12):
        stats = cache.get("dashboard")
        if stats is not None:
            return stats
        if cache.add("dashboard:lock", token, timeout=10):
            stats = computed_alone(token)
            cache.set("dashboard", stats, timeout=30)
            return stats
        time.sleep(0.5)
    return compute_dashboard_stats()
