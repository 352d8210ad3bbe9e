from django.core.cache import cache

cache.set("views:4", 0, timeout=None)


def view():
    return cache.incr("views:4")


print(view(), view())
