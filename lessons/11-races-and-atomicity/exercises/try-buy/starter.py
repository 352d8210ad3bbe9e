from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    if cache.get("stock:pot") > 0:
        cache.decr("stock:pot")
        return "sold"
    return "sold out"
