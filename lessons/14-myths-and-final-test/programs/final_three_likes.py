from django.core.cache import cache

cache.set("likes", 0, timeout=None)


def like():
    cache.set("likes", cache.get("likes") + 1, timeout=None)
