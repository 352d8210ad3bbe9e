from django.core.cache import cache

cache.set("price:4", "12.00", timeout=None)


def read():
    return cache.get("price:4", version=2) or cache.get("price:4")


def move():
    cache.incr_version("price:4")
