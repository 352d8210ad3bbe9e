from django.core.cache import cache


def allowed():
    """Two attempts in two minutes; none while the cache is down."""
    try:
        cache.add("attempts:ada", 0, timeout=120)
        return cache.incr("attempts:ada") <= 2
    except Exception:
        return False


print([allowed() for attempt in range(4)])
