import math
import random
import time
from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    stats, ends = cache.get("dashboard", (None, 0))
    head_start = -2 * math.log(1 - random.random())
    if time.time() + head_start >= ends:
        stats = compute_dashboard_stats()
        cache.set("dashboard", (stats, time.time() + 30), timeout=30)
    return stats


dashboard()  # the deploy fills the cache before the first visitor
