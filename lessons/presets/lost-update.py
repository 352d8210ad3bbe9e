from django.core.cache import cache

cache.set("visits", 7, timeout=None)


def count_visit():
    visits = cache.get("visits")
    cache.set("visits", visits + 1, timeout=None)
