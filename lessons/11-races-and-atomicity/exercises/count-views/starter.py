from django.core.cache import cache


def count_view():
    """One more visitor; returns which one it is."""
    views = cache.get("views", 0) + 1
    cache.set("views", views, timeout=None)
    return views
