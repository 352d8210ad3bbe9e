from django.core.cache import cache

cache.set("price", "12.00", timeout=None)


def move():
    cache.incr_version("price")


def read():
    return cache.get("price") or cache.get("price", version=2)
