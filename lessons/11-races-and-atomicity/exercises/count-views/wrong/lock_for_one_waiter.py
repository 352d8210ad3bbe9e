# A visitor who finds the lock taken waits once, and the third one finds it taken again.
# draws: three came at once, and the next one is not number 4

import time
from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    if not cache.add("views:lock", 1, timeout=10):
        time.sleep(0.1)
        if not cache.add("views:lock", 1, timeout=10):
            return cache.get("views", 0) + 1
        time.sleep(0.05)
    views = cache.get("views", 0) + 1
    time.sleep(0.05)
    cache.set("views", views, timeout=None)
    cache.delete("views:lock")
    return views
