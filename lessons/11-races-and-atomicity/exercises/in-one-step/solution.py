from django.core.cache import cache

cache.set("views", 0, timeout=None)


def count_view():
    cache.incr("views")
