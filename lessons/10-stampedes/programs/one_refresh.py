import time
from django.core.cache import cache


def dashboard(now):
    stats = cache.get("dashboard")
    if cache.add("dashboard:fresh", 1, timeout=30) or stats is None:
        stats = f"as of {now}"
        cache.set("dashboard", stats, timeout=3600)
    return stats


for now in ["9:00:00", "9:00:20", "9:00:40"]:
    print(now, dashboard(now))
    time.sleep(20)
