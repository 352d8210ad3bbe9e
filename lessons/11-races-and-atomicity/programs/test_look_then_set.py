from django.core.cache import cache


def take():
    if cache.get("lock") is None:
        cache.set("lock", 1, timeout=60)
        return "mine"
    return "taken"
