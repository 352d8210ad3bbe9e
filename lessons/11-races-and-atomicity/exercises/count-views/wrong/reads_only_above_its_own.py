# A process remembers the number it gave last, and looks in the cache only when that is new to it.
# draws: Two visitors had come, one to another process

from django.core.cache import cache

last = []


def count_view():
    """One more visitor; returns which one it is."""
    views = last.pop() + 1 if last else cache.get("views", 0) + 1
    last.append(views)
    cache.set("views", views, timeout=None)
    return views
