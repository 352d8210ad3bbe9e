# It takes a pot and says sold to everybody.
# draws: The pot was sold already.

from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    cache.decr("stock:pot")
    return "sold"
