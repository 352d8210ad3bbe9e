# It uses get_or_set, which the task rules out.
# draws: It works, but with get_or_set. The task is to write its steps yourself.

from django.core.cache import cache

def read_through(key, compute, timeout):
    return cache.get_or_set(key, compute, timeout)
