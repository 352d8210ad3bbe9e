# A threading.Lock guards get and set, which no other process sees.

import threading

from django.core.cache import cache

LOCK = threading.Lock()


def count_view():
    with LOCK:
        views = cache.get("views", 0) + 1
        cache.set("views", views, timeout=None)
    return views
