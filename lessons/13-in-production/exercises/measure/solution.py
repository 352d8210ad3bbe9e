from django.core.cache import cache

looks = {}
MISSING = object()


def get_counted(key, default=None):
    """cache.get, and counts the lookup in looks, by kind of key and by hit or miss."""
    kind = key.split(":")[0]
    counts = looks.setdefault(kind, {"hit": 0, "miss": 0})
    value = cache.get(key, MISSING)
    if value is MISSING:
        counts["miss"] += 1
        return default
    counts["hit"] += 1
    return value


cache.set("price:4", "12.00", timeout=600)
get_counted("price:4")
get_counted("price:5")
get_counted("tips:1")
print(looks)
