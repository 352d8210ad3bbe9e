from django.core.cache import cache

cache.set("views:4", 0, timeout=None)


def view():
    views = cache.get("views:4") + 1
    cache.set("views:4", views, timeout=None)
    return views


print(view(), view())
