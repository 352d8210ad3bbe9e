from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    cache.decr("stock:pot")
    if cache.get("stock:pot") >= 0:
        return "sold"
    return "sold out"
