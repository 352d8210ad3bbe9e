# With three in the shop at the same moment the third is asked to come again.
# draws: Three customers came for one pot

from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    cache.add("inside", 0, timeout=None)
    inside = cache.incr("inside")
    left = cache.decr("stock:pot")
    cache.decr("inside")
    if inside == 3:
        return "come again"
    return "sold" if left >= 0 else "sold out"
