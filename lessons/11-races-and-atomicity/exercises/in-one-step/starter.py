from django.core.cache import cache

cache.set("views", 0, timeout=None)


def count_view():
    views = cache.get("views")
    cache.set("views", views + 1, timeout=None)
