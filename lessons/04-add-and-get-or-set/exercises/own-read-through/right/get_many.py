# get_many says whether it is there, whatever the value, and the last look has the computed value to fall back on.

from django.core.cache import cache


def read_through(key, compute, timeout):
    there = cache.get_many([key])
    if there:
        return there[key]
    mine = compute()
    if cache.add(key, mine, timeout):
        return mine
    return cache.get_many([key]).get(key, mine)
