from django.core.cache import cache

cache.set("pots", 2, timeout=None)


def buy():
    return "sold" if cache.decr("pots") >= 0 else "sold out"
