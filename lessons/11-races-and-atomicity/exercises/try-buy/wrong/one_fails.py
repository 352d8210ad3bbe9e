# A customer who finds the pot being sold gets an error.
# draws: one of them got an error

from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    if not cache.add("pot:lock", 1, timeout=10):
        raise RuntimeError("try again")
    left = cache.decr("stock:pot")
    cache.delete("pot:lock")
    return "sold" if left >= 0 else "sold out"
