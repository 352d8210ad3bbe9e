from django.core.cache import cache


def page():
    found = cache.get("menu")
    if found is None:
        found = "old"
        cache.add("menu", found, timeout=600)
    return found


def warm_up():
    cache.set("menu", "new", timeout=600)
