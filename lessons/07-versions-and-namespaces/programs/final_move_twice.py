from django.core.cache import cache

cache.set("price", "12.00", timeout=None)


def move():
    cache.incr_version("price")  # get, set, delete
