# decr's answer is compared in another way, and a pot that was not there is put back.

from django.core.cache import cache

cache.set("stock:pot", 1, timeout=None)


def buy():
    left = cache.incr("stock:pot", delta=-1)
    return ("sold", "sold out")[left < 0]
