# All names share one counter.
# draws: `bob`, who hadn't tried yet

from django.core.cache import cache


def may_try(name):
    try:
        cache.add("tries", 0, timeout=60)
        return cache.incr("tries") <= 5
    except Exception:
        return False


print(may_try("ada"))
