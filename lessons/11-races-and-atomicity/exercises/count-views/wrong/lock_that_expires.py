# The two steps are under a lock of ten seconds, and nothing keeps a slow visitor from writing after those.
# draws: Some time passed between two of your steps

import time
from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    while not cache.add("views:lock", 1, timeout=10):
        time.sleep(0.1)
    views = cache.get("views", 0) + 1
    cache.set("views", views, timeout=None)
    cache.delete("views:lock")
    return views
