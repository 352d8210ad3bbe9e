from django.core.cache import cache


def allowed():
    try:
        cache.add("tries", 0, timeout=60)
        return cache.incr("tries") <= 5
    except Exception:
        return False


print([allowed() for attempt in range(3)])
