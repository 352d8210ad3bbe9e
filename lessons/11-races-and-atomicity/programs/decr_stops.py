from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    if cache.decr("stock:pot") >= 0:
        return "sold"
    return "sold out"


print([buy() for customer in range(4)])
