"""Old numbers are in the cache, and their ten minutes are over."""
import time

from django.core.cache import cache
from stampede.driver import program, replace, slow

replace("shop.services.compute_dashboard_stats", lambda: {"orders": 7})
cache.clear()
program.dashboard_stats()
time.sleep(700)


def compute():
    slow("compute_dashboard_stats", seconds=2)
    return {"orders": 8}


replace("shop.services.compute_dashboard_stats", compute)


def visit():
    stats = program.dashboard_stats()
    return stats and stats["orders"]
