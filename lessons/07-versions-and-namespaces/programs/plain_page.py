from django.core.cache import cache

cache.set("cups", "the list of cups", timeout=3600)


def page():
    return cache.get("cups")
