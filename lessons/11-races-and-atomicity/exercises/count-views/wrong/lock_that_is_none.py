# It takes a lock with get() and set() around its get() and set().
# draws: A visitor was lost

from django.core.cache import cache


def count_view():
    while cache.get("lock"):
        pass
    cache.set("lock", True, timeout=10)
    views = cache.get("views", 0) + 1
    cache.set("views", views, timeout=None)
    cache.delete("lock")
    return views
