# It asks with in, and gets then, so an entry that goes in between is None.

from django.core.cache import cache


def read_through(key, compute, timeout):
    if key not in cache:
        value = compute()
        if cache.add(key, value, timeout):
            return value
    return cache.get(key)
