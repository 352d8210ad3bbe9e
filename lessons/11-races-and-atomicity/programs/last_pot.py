from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    stock = cache.get("stock:pot")
    if stock > 0:
        cache.set("stock:pot", stock - 1, timeout=None)
        return "sold"
    return "sold out"
