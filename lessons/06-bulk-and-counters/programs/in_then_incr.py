from django.core.cache import cache

cache.set("views:4", 7, timeout=None)


def view():
    if "views:4" in cache:
        cache.incr("views:4")


def reset():
    cache.delete("views:4")
