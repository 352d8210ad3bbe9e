from django.core.cache import cache


def menu():
    return cache.get_or_set("menu", lambda: "new", timeout=600)


def forget():
    cache.delete("menu")
