from django.core.cache import cache

# Yesterday's code stored this, shortly before the deploy.
cache.set("dashboard", {"orders": 5}, timeout=3600)


def revenue():
    stats = cache.get("dashboard")
    if stats is None:
        stats = {"orders": 5, "revenue": 36.4}
        cache.set("dashboard", stats, timeout=3600)
    return stats["revenue"]


print(revenue())
